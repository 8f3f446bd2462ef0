import { getTranslations, setRequestLocale } from "next-intl/server";
import { readLink } from "@/app/_server/link";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { NewPassword } from "@/components/auth/new-password";
import { ResendButton } from "@/components/auth/resend-button";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { readToken } from "@/lib/auth/one-time-tokens";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { leastLength, newPasswordWords } from "../_parts/password-words";
import { resendWords } from "../_parts/resend-words";
import { renewAction, resetAction } from "./actions";

export const generateMetadata = authMetadata("resetPassword");

export default async function ResetPasswordPage({ params }: AuthPage) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("resetPassword");
  const { state } = await readToken("reset_password", (await readLink("reset_password")) ?? "");
  return (
    <AuthCard title={t(`${state}.title`)} lead={t(`${state}.text`)}>
      {state === "valid" && (
        <Form action={resetAction}>
          <FormError />
          <NewPassword words={await newPasswordWords()} least={leastLength} />
          <SubmitButton size="lg" busyText={t("saving")}>
            {t("save")}
          </SubmitButton>
        </Form>
      )}
      {state === "expired" && (
        <Form action={renewAction} className="grid gap-3">
          <FormError />
          <ResendButton words={await resendWords()} variant="primary" />
          <FormNews />
        </Form>
      )}
      {(state === "used" || state === "unknown") && (
        <LinkButton href="/forgot-password" size="lg" prefetch={false}>
          {t("askNew")}
        </LinkButton>
      )}
      <AuthLine>
        <AuthLink href="/login">{t("signIn")}</AuthLink>
      </AuthLine>
    </AuthCard>
  );
}
