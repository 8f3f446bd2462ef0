import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { findPendingEmail } from "@/lib/auth/pending-email";
import { isFresh } from "@/lib/auth/prove";
import { formatMoment } from "@/lib/format-date";
import { Panel } from "../_components/panel";
import { ProveFirst } from "../_components/prove-first";
import { SectionHeader } from "../_components/section-header";
import { StateBadge } from "../_components/state-badge";
import { VerifyEmail } from "../_components/verify-email";
import { changeEmailAction } from "./actions";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.email" });
  return { title: t("title") };
}

export default async function EmailPage({ params }: LocalePage) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser("/account/email");
  const [t, pending] = await Promise.all([getTranslations("account.email"), findPendingEmail(user.id)]);
  return (
    <>
      <SectionHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        {!user.isVerified && <VerifyEmail email={user.email} />}
        {pending && (
          <Alert tone="info" title={t("pendingTitle")}>
            <p className="break-words">
              {t("pending", { email: pending.email, until: formatMoment(pending.until, locale) })}
            </p>
          </Alert>
        )}
        <Panel
          title={t("current")}
          badge={
            <StateBadge on={user.isVerified}>{t(user.isVerified ? "verified" : "unverified")}</StateBadge>
          }
        >
          <p className="break-words text-body">{user.email}</p>
        </Panel>
        <Panel title={t("changeTitle")} text={t("changeText")}>
          {isFresh(user.session) ? <ChangeForm /> : <ProveFirst next="/account/email" />}
        </Panel>
      </div>
    </>
  );
}

async function ChangeForm() {
  const t = await getTranslations("account.email");
  return (
    <Form action={changeEmailAction}>
      <FormError />
      <Field name="email" label={t("new")}>
        <Input
          type="email"
          inputMode="email"
          autoComplete="email"
          enterKeyHint="send"
          required
          maxLength={254}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton busyText={t("changing")}>{t("change")}</SubmitButton>
        <FormNews />
      </div>
    </Form>
  );
}
