import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { secondFactorState } from "@/lib/auth/two-factor";
import { SectionHeader } from "../../_components/section-header";
import { turnOffAction } from "./actions";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.turnOff" });
  return { title: t("title") };
}

export default async function TurnOffPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser("/account/security/turn-off");
  const { totp, passkeys } = await secondFactorState(user.id);
  if (!totp) redirect("/account/security");
  const [t, security] = await Promise.all([
    getTranslations("account.turnOff"),
    getTranslations("account.security"),
  ]);
  return (
    <>
      <SectionHeader
        title={t("title")}
        lead={t("text")}
        back={{ href: "/account/security", label: security("title") }}
      />
      <Form action={turnOffAction}>
        {user.role === "admin" && passkeys.length === 0 && <Alert tone="warning" title={t("duty")} />}
        <FormError />
        <Field name="code" label={t("code")} className="max-w-sm">
          <Input
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={40}
            className="font-mono"
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/account/security" prefetch={false} variant="secondary">
            {t("keep")}
          </LinkButton>
          <SubmitButton variant="danger" busyText={t("working")}>
            {t("confirm")}
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}
