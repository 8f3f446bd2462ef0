import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { resendVerificationAction } from "../email/actions";

/** What an address that nobody confirmed keeps from happening, and the way out. */
export function VerifyEmail({ email, forFactors = false }: { email: string; forFactors?: boolean }) {
  const t = useTranslations("account.verify");
  return (
    <Alert tone="warning" title={t("title")}>
      <div className="grid gap-3">
        <p className="break-words">{t(forFactors ? "forFactors" : "text", { email })}</p>
        <Form action={resendVerificationAction} className="grid gap-3">
          <FormError />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton variant="secondary" busyText={t("sending")}>
              {t("resend")}
            </SubmitButton>
            <FormNews />
          </div>
        </Form>
      </div>
    </Alert>
  );
}
