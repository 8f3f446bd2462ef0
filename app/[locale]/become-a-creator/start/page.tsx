import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { LinkButton } from "@/components/ui/link-button";
import { VerifyEmail } from "../../account/_components/verify-email";
import { pathOf, requireApplication } from "../_components/applicant";
import { StepFrame } from "../_components/step-frame";
import { stepMetadata } from "../_components/step-metadata";
import { Summary } from "../_components/summary";
import { Terms } from "../_components/terms";
import { openStudioAction } from "../actions";

export const generateMetadata = stepMetadata("start");

export default async function StartStep({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const { user, application } = await requireApplication("start");
  const t = await getTranslations("becomeCreator");
  return (
    <StepFrame step="start">
      <div className="grid gap-6">
        <Summary application={application} />
        {user.isVerified ? (
          <Form action={openStudioAction}>
            <FormError />
            <div className="grid gap-2">
              <h2 className="font-semibold text-h4">{t("start.rules")}</h2>
              <ul className="grid list-disc gap-1 pl-5 text-body text-muted">
                {(["own", "adults", "lawful"] as const).map((rule) => (
                  <li key={rule}>{t(`start.rule.${rule}`)}</li>
                ))}
                <li>
                  <Terms />
                </li>
              </ul>
            </div>
            <Checkbox name="rules" required label={t("start.accept")} />
            <SubmitButton size="lg" busyText={t("start.opening")}>
              {t("start.open")}
            </SubmitButton>
          </Form>
        ) : (
          <>
            <VerifyEmail email={user.email} />
            <LinkButton href={pathOf("start")} prefetch={false} variant="secondary">
              {t("start.verified")}
            </LinkButton>
          </>
        )}
      </div>
    </StepFrame>
  );
}
