import { getTranslations, setRequestLocale } from "next-intl/server";
import { readLink } from "@/app/_server/link";
import { currentUser } from "@/app/_server/session";
import { AuthCard } from "@/components/auth/auth-card";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { readToken } from "@/lib/auth/one-time-tokens";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { confirmAction } from "./actions";

export const generateMetadata = authMetadata("changeEmail");

export default async function ChangeEmailPage({ params }: AuthPage) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("changeEmail");
  const token = (await readLink("change_email")) ?? "";
  const [{ state, email }, user] = await Promise.all([readToken("change_email", token), currentUser()]);
  return (
    <AuthCard title={t(`${state}.title`)} lead={t(`${state}.text`, { email: email ?? "" })}>
      {state === "valid" ? (
        <Form action={confirmAction}>
          <FormError />
          <SubmitButton size="lg" busyText={t("confirming")}>
            {t("confirm")}
          </SubmitButton>
        </Form>
      ) : (
        <LinkButton href={user ? "/account" : "/login?next=/account"} size="lg" prefetch={false}>
          {user ? t("account") : t("signIn")}
        </LinkButton>
      )}
    </AuthCard>
  );
}
