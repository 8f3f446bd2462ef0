import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { bioLength } from "@/lib/accounts/save-about";
import { categories } from "@/lib/catalog/categories";
import { requireApplication } from "../_components/applicant";
import { StepFrame } from "../_components/step-frame";
import { stepMetadata } from "../_components/step-metadata";
import { saveAboutAction } from "../actions";

export const generateMetadata = stepMetadata("about");

export default async function AboutStep({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const { application } = await requireApplication("about");
  const [t, names] = await Promise.all([
    getTranslations("becomeCreator"),
    getTranslations("catalog.category"),
  ]);
  return (
    <StepFrame step="about">
      <Form action={saveAboutAction}>
        <FormError />
        <Field name="category" label={t("about.category")} hint={t("about.categoryHint")}>
          <Select defaultValue={application.category ?? ""} required>
            <option value="" disabled>
              {t("choose")}
            </option>
            {categories.map((category) => (
              <option key={category} value={category}>
                {names(category)}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="bio" label={t("about.bio")} hint={t("about.bioHint")} optional={t("optional")}>
          <Textarea defaultValue={application.bio ?? ""} maxLength={bioLength} rows={5} />
        </Field>
        <SubmitButton size="lg" busyText={t("saving")}>
          {t("next")}
        </SubmitButton>
      </Form>
    </StepFrame>
  );
}
