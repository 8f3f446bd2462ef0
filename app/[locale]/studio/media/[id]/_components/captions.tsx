import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { locales } from "@/lib/locale";
import type { Medium } from "@/lib/media/find-medium";
import { removeCaptionsAction, saveCaptionsAction } from "../../actions";

/** One text per language; a new one takes the place of the old. */
export function Captions({ medium: { id, captions } }: { medium: Medium }) {
  const t = useTranslations("media.captions");
  return (
    <>
      {captions.length === 0 && <p className="text-label text-muted">{t("none")}</p>}
      <ul className="grid gap-2">
        {captions.map((locale) => (
          <li key={locale} className="flex items-center justify-between gap-4 text-body">
            {t(`locales.${locale as "en"}`)}
            <Form action={removeCaptionsAction} className="grid">
              <input type="hidden" name="mediaId" value={id} />
              <input type="hidden" name="locale" value={locale} />
              <FormError />
              <SubmitButton
                variant="ghost"
                size="sm"
                busyText={t("removing")}
                icon={<Trash2 aria-hidden="true" />}
                aria-label={t("remove", { locale: t(`locales.${locale as "en"}`) })}
              >
                {t("removeShort")}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={saveCaptionsAction} className="grid gap-4">
        <input type="hidden" name="mediaId" value={id} />
        <FormError />
        <Field name="locale" label={t("locale")}>
          <Select>
            {locales.map((locale) => (
              <option key={locale} value={locale}>
                {t(`locales.${locale}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="file" label={t("file")}>
          <Input type="file" accept=".vtt,text/vtt" required className="py-2.5" />
        </Field>
        <SubmitButton variant="secondary" busyText={t("adding")} className="w-fit">
          {t("add")}
        </SubmitButton>
      </Form>
    </>
  );
}
