import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { nameLength } from "@/lib/accounts/save-page";
import { env } from "@/lib/env";
import { requireApplicant } from "../_components/applicant";
import { SlugField } from "../_components/slug-field";
import { StepFrame } from "../_components/step-frame";
import { stepMetadata } from "../_components/step-metadata";
import { savePageAction } from "../actions";

export const generateMetadata = stepMetadata("page");

export default async function PageStep({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const { user, application } = await requireApplicant("page");
  const t = await getTranslations("becomeCreator");
  return (
    <StepFrame step="page">
      <Form action={savePageAction}>
        <FormError />
        <Field name="name" label={t("page.name")} hint={t("page.nameHint")}>
          <Input
            defaultValue={application?.displayName ?? user.displayName ?? ""}
            autoComplete="nickname"
            enterKeyHint="next"
            required
            minLength={2}
            maxLength={nameLength}
          />
        </Field>
        <SlugField
          slug={application?.slug}
          words={{
            label: t("page.slug"),
            hint: t("page.slugHint", { host: new URL(env.APP_URL).host }),
            checking: t("page.checking"),
            offers: t("page.offers"),
            free: t("page.free"),
            taken: t("page.taken"),
            reserved: t("page.reserved"),
            malformed: t("page.malformed"),
          }}
        />
        <SubmitButton size="lg" busyText={t("saving")}>
          {t("next")}
        </SubmitButton>
      </Form>
    </StepFrame>
  );
}
