import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { leastLength, newPasswordWords } from "@/app/[locale]/(auth)/_parts/password-words";
import { NewPassword } from "@/components/auth/new-password";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { hasPassword } from "@/lib/auth/change-password";
import { SectionHeader } from "../../_components/section-header";
import { PasswordLinkForm } from "../password-panel";
import { changePasswordAction } from "./actions";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.password" });
  return { title: t("change") };
}

export default async function ChangePasswordPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser("/account/security/password");
  if (!(await hasPassword(user.id))) redirect("/account/security");
  const [t, words] = await Promise.all([getTranslations("account"), newPasswordWords()]);
  return (
    <>
      <SectionHeader
        title={t("password.change")}
        lead={t("password.changeLead")}
        back={{ href: "/account/security", label: t("security.title") }}
      />
      <Card className="grid gap-8">
        <Form action={changePasswordAction}>
          <FormError />
          {/* Password managers ask whose password it is. */}
          <input type="email" name="email" value={user.email} autoComplete="username" readOnly hidden />
          <Field name="current" label={t("password.current")}>
            <PasswordInput words={words} autoComplete="current-password" enterKeyHint="next" required />
          </Field>
          <NewPassword words={{ ...words, label: t("password.new") }} least={leastLength} />
          <SubmitButton busyText={t("password.changing")} className="justify-self-start">
            {t("password.change")}
          </SubmitButton>
        </Form>
        <PasswordLinkForm label={t("password.forgot")} />
      </Card>
    </>
  );
}
