import { getTranslations } from "next-intl/server";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { passwordAction } from "./actions";

export async function PasswordForm({ next }: { next: string }) {
  const [t, shared] = await Promise.all([getTranslations("confirm"), getTranslations("auth.password")]);
  return (
    <Form action={passwordAction}>
      <FormError />
      <input type="hidden" name="next" value={next} />
      <Field name="password" label={shared("label")}>
        <PasswordInput
          words={{ show: shared("show"), hide: shared("hide") }}
          autoComplete="current-password"
          enterKeyHint="go"
          required
          maxLength={128}
        />
      </Field>
      <SubmitButton size="lg" busyText={t("confirming")}>
        {t("confirm")}
      </SubmitButton>
    </Form>
  );
}
