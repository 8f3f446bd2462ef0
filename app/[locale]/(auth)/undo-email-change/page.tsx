import { getTranslations, setRequestLocale } from "next-intl/server";
import { supportLinks } from "@/app/_pages/support-links";
import { readLink } from "@/app/_server/link";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { readToken } from "@/lib/auth/one-time-tokens";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { undoAction } from "./actions";

export const generateMetadata = authMetadata("undoEmailChange");

export default async function UndoEmailChangePage({ params }: AuthPage) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("undoEmailChange");
  const token = (await readLink("undo_email_change")) ?? "";
  const [{ state, email }, [contact]] = await Promise.all([
    readToken("undo_email_change", token),
    supportLinks(),
  ]);
  return (
    <AuthCard title={t(`${state}.title`)} lead={t(`${state}.text`, { email: email ?? "" })}>
      {state === "valid" ? (
        <Form action={undoAction}>
          <FormError />
          <SubmitButton size="lg" busyText={t("undoing")}>
            {t("undo")}
          </SubmitButton>
        </Form>
      ) : (
        <LinkButton href={state === "used" ? "/login" : "/forgot-password"} size="lg" prefetch={false}>
          {state === "used" ? t("signIn") : t("reset")}
        </LinkButton>
      )}
      {contact && (
        <AuthLine>
          {t("help")} <AuthLink href={contact.href}>{t("contact", { name: contact.label })}</AuthLink>
        </AuthLine>
      )}
    </AuthCard>
  );
}
