import { getTranslations } from "next-intl/server";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { EmailInput } from "@/components/auth/email-input";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { signInAction } from "./actions";

export async function SignInForm({ next }: { next: string }) {
  const [t, shared] = await Promise.all([getTranslations("login"), getTranslations("auth")]);
  return (
    <Form action={signInAction}>
      <FormError />
      <input type="hidden" name="next" value={next} />
      <Field name="email" label={shared("email")} misfit={shared("emailMisfit")}>
        <EmailInput autoComplete="username webauthn" enterKeyHint="next" />
      </Field>
      <Field name="password" label={shared("password.label")}>
        <PasswordInput
          words={{ show: shared("password.show"), hide: shared("password.hide") }}
          autoComplete="current-password"
          enterKeyHint="go"
          required
          maxLength={128}
        />
      </Field>
      <SubmitButton size="lg" busyText={t("signingIn")}>
        {t("signIn")}
      </SubmitButton>
      <AuthLine>
        <AuthLink href="/forgot-password">{t("forgot")}</AuthLink>
      </AuthLine>
    </Form>
  );
}
