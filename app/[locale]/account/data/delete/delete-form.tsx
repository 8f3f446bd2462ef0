import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { deleteAccountAction } from "../actions";

export function DeleteForm({ email }: { email: string }) {
  const t = useTranslations("accountData.delete");
  return (
    <Form action={deleteAccountAction}>
      <FormError />
      <Field
        name="email"
        label={t("typed")}
        hint={<span className="break-words">{t("typedHint", { email })}</span>}
      >
        <Input
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={254}
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/account/data" prefetch={false} variant="secondary">
          {t("keep")}
        </LinkButton>
        <SubmitButton variant="danger" busyText={t("deleting")}>
          {t("confirm")}
        </SubmitButton>
      </div>
    </Form>
  );
}
