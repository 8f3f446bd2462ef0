import { useTranslations } from "next-intl";
import { FormDemo } from "./form-demo";
import { Section } from "./section";
import { Specimen } from "./specimen";

export function FormSection() {
  const t = useTranslations("design.form");
  const words = {
    email: useTranslations("design.fields")("email"),
    password: t("password"),
    passwordHint: t("passwordHint"),
    passwordError: t.raw("passwordError") as string,
    refused: t("refused"),
    terms: t("terms"),
    termsError: t("termsError"),
    create: t("create"),
    creating: t("creating"),
  };
  return (
    <Section id="form" title={t("title")} lead={t("lead")}>
      <Specimen name="form · field · form-error · submit-button" className="block max-w-xl">
        <FormDemo words={words} />
      </Specimen>
    </Section>
  );
}
