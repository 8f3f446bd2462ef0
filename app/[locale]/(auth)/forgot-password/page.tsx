import { getTranslations, setRequestLocale } from "next-intl/server";
import { supportLinks } from "@/app/_pages/support-links";
import { currentUser } from "@/app/_server/session";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { EmailInput } from "@/components/auth/email-input";
import { ResendButton } from "@/components/auth/resend-button";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { Field } from "@/components/ui/field";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { resendWords } from "../_parts/resend-words";
import { askResetAction } from "./actions";

export const generateMetadata = authMetadata("forgotPassword");

export default async function ForgotPasswordPage({ params }: AuthPage) {
  setRequestLocale((await params).locale);
  const [t, shared, user] = await Promise.all([
    getTranslations("forgotPassword"),
    getTranslations("auth"),
    currentUser(),
  ]);
  const [contact] = await supportLinks();
  const words = { ...(await resendWords()), send: t("send") };
  return (
    <AuthCard title={t("title")} lead={t("lead")}>
      <Form action={askResetAction}>
        <FormError />
        <Field name="email" label={shared("email")} misfit={shared("emailMisfit")}>
          <EmailInput autoComplete="username" enterKeyHint="send" defaultValue={user?.email} />
        </Field>
        <div className="grid gap-3">
          <ResendButton words={words} variant="primary" />
          <FormNews />
        </div>
      </Form>
      <div className="grid gap-1 rounded-card bg-s2 p-4 text-label text-muted">
        <p>{t("passkey")}</p>
        {contact && (
          <p>
            {t("noAccess")} <AuthLink href={contact.href}>{t("contact", { name: contact.label })}</AuthLink>
          </p>
        )}
      </div>
      <AuthLine>
        <AuthLink href="/login">{t("back")}</AuthLink>
      </AuthLine>
    </AuthCard>
  );
}
