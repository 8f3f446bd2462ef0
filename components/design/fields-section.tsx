import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { Section } from "./section";
import { Specimen } from "./specimen";

const grid = "grid w-full items-start gap-x-6 gap-y-8 md:grid-cols-2 xl:grid-cols-3";

export function FieldsSection() {
  const t = useTranslations("design");
  return (
    <Section id="fields" title={t("fields.title")} lead={t("fields.lead")}>
      <Specimen name="input" className={grid}>
        <Field name="rest" label={t("fields.email")} hint={t("fields.emailHint")}>
          <Input type="email" placeholder="voce@exemplo.com.br" autoComplete="off" />
        </Field>
        <Field
          name="focused"
          label={`${t("fields.email")} · ${t("states.focus")}`}
          hint={t("fields.emailHint")}
        >
          <Input type="email" defaultValue="ana@lima.com.br" data-shown="focus" autoComplete="off" />
        </Field>
        <Field
          name="invalid"
          label={t("fields.email")}
          hint={t("fields.emailHint")}
          error={t("fields.emailError")}
        >
          <Input type="email" defaultValue="ana.lima.com.br" autoComplete="off" />
        </Field>
        <Field name="optional" label={t("fields.name")} optional={t("fields.optional")}>
          <Input defaultValue="Ana Lima" autoComplete="off" />
        </Field>
        <Field name="readonly" label={t("fields.username")} hint={t("fields.locked")}>
          <Input defaultValue="@ana-lima" readOnly />
        </Field>
        <Field name="disabled" label={`${t("fields.name")} · ${t("states.disabled")}`}>
          <Input defaultValue="Ana Lima" disabled />
        </Field>
      </Specimen>
      <Specimen name="textarea · select · money-input · search-field" className={grid}>
        <Field name="bio" label={t("fields.bio")} className="md:row-span-2">
          <Textarea defaultValue={t("fields.bioSample")} maxLength={160} rows={4} />
        </Field>
        <Field name="category" label={t("fields.category")}>
          <Select defaultValue="music">
            <option value="cooking">{t("fields.cooking")}</option>
            <option value="music">{t("fields.music")}</option>
            <option value="fitness">{t("fields.fitness")}</option>
          </Select>
        </Field>
        <Field name="price" label={t("fields.price")} hint={t("fields.priceHint")}>
          <MoneyInput currency="BRL" locale={useLocale()} defaultCents={1990} />
        </Field>
        <div className="self-end">
          <SearchField label={t("fields.search")} name="design-search" />
        </div>
      </Specimen>
    </Section>
  );
}
