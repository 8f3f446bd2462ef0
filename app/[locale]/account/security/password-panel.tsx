import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "../_components/panel";
import { sendPasswordLinkAction } from "./actions";

export function PasswordPanel({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const t = useTranslations("account.password");
  if (!hasPassword) {
    return (
      <Panel title={t("title")} text={t("none", { email })}>
        <PasswordLinkForm label={t("create")} />
      </Panel>
    );
  }
  return (
    <Panel title={t("title")} text={t("has")}>
      <LinkButton
        href="/account/security/password"
        prefetch={false}
        variant="secondary"
        className="justify-self-start"
      >
        {t("change")}
      </LinkButton>
    </Panel>
  );
}

/** Whoever cannot type a password chooses a new one by mail. */
export function PasswordLinkForm({ label }: { label: string }) {
  const t = useTranslations("account");
  return (
    <Form action={sendPasswordLinkAction} className="grid gap-3">
      <FormError />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton variant="secondary" busyText={t("verify.sending")}>
          {label}
        </SubmitButton>
        <FormNews />
      </div>
    </Form>
  );
}
