import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { ResendButton } from "@/components/auth/resend-button";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { TokenState } from "@/lib/auth/one-time-tokens";
import { resendWords } from "../_parts/resend-words";
import { confirmAction, renewAction } from "./actions";

type Props = { state: TokenState; email: string | null; isSignedIn: boolean };

export async function ConfirmAddress({ state, email, isSignedIn }: Props) {
  const t = await getTranslations("verifyEmail.link");
  const title = t(`${state}.title`);
  const lead = t(`${state}.text`, { email: email ?? "" });
  if (state === "valid") {
    return (
      <AuthCard title={title} lead={lead}>
        <Form action={confirmAction}>
          <FormError />
          <SubmitButton size="lg" busyText={t("confirming")}>
            {t("confirm")}
          </SubmitButton>
        </Form>
      </AuthCard>
    );
  }
  if (state === "expired") {
    return (
      <AuthCard title={title} lead={lead}>
        <Form action={renewAction} className="grid gap-3">
          <FormError />
          <ResendButton words={await resendWords()} variant="primary" />
          <FormNews />
        </Form>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={title} lead={lead}>
      <LinkButton href={isSignedIn ? "/" : "/login"} size="lg" prefetch={false}>
        {isSignedIn ? t("goOn") : t("signIn")}
      </LinkButton>
    </AuthCard>
  );
}
