import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { countries } from "@/lib/accounts/countries";
import type { Locale } from "@/lib/locale";
import { saveIdentityAction } from "../actions";

/** Most people here live in one country; the others are found by their name. */
function countryNames(locale: Locale) {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const named = countries.map((code) => ({ code, name: names.of(code) ?? code }));
  return named.sort((a, b) =>
    a.code === "BR" ? -1 : b.code === "BR" ? 1 : a.name.localeCompare(b.name, locale),
  );
}

export function IdentityForm({ locale }: { locale: Locale }) {
  const t = useTranslations("becomeCreator");
  return (
    <Form action={saveIdentityAction}>
      <FormError />
      <dl className="grid gap-3 rounded-card border border-border bg-s1 p-4 text-label">
        {(["why", "who", "howLong"] as const).map((point) => (
          <div key={point} className="grid gap-0.5">
            <dt className="font-semibold">{t(`identity.${point}`)}</dt>
            <dd className="text-muted">{t(`identity.${point}Text`)}</dd>
          </div>
        ))}
      </dl>
      <Field name="legalName" label={t("identity.legalName")} hint={t("identity.legalNameHint")}>
        <Input autoComplete="name" enterKeyHint="next" required minLength={3} maxLength={120} />
      </Field>
      <Field name="birthDate" label={t("identity.birthDate")} hint={t("identity.birthDateHint")}>
        <Input type="date" autoComplete="bday" required min="1900-01-02" />
      </Field>
      <Field name="country" label={t("identity.country")}>
        <Select defaultValue="BR" autoComplete="country" required>
          {countryNames(locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton size="lg" busyText={t("saving")}>
        {t("next")}
      </SubmitButton>
    </Form>
  );
}
