import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { readLink } from "@/app/_server/link";
import { AuthCard } from "@/components/auth/auth-card";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { readLeaving } from "@/lib/auth/keep-account";
import { formatDay } from "@/lib/format-date";
import type { Locale } from "@/lib/locale";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { keepAction, leaveAction } from "./actions";

export const generateMetadata = authMetadata("keepAccount");

export default async function KeepAccountPage({ params }: AuthPage) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("keepAccount");
  const { state, dueAt } = await readLeaving((await readLink("keep_account")) ?? "");
  if (state !== "valid" || !dueAt) {
    const words = state === "valid" ? "used" : state;
    return (
      <AuthCard title={t(`${words}.title`)} lead={t(`${words}.text`)}>
        <LinkButton href="/login" size="lg" prefetch={false}>
          {t("signIn")}
        </LinkButton>
      </AuthCard>
    );
  }
  const date = formatDay(dueAt, (await getLocale()) as Locale);
  return (
    <AuthCard title={t("valid.title", { date })} lead={t("valid.text")}>
      <Form action={keepAction}>
        <FormError />
        <SubmitButton size="lg" busyText={t("keeping")}>
          {t("keep")}
        </SubmitButton>
      </Form>
      <Form action={leaveAction} className="grid">
        <SubmitButton variant="ghost" busyText={t("leaving")}>
          {t("leave")}
        </SubmitButton>
      </Form>
    </AuthCard>
  );
}
