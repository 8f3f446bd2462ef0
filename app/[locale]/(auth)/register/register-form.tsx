import { getTranslations } from "next-intl/server";
import { readWaiting } from "@/app/_server/waiting";
import { EmailInput } from "@/components/auth/email-input";
import { NewPassword } from "@/components/auth/new-password";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { leastLength, newPasswordWords } from "../_parts/password-words";
import { registerAction } from "./actions";

export async function RegisterForm({ next }: { next: string }) {
  const [t, shared] = await Promise.all([getTranslations("register"), getTranslations("auth")]);
  const waiting = await readWaiting();
  return (
    <Form action={registerAction}>
      <FormError />
      <input type="hidden" name="next" value={waiting && next === "/" ? waiting.next : next} />
      <Field name="email" label={shared("email")} misfit={shared("emailMisfit")}>
        <EmailInput autoComplete="email" enterKeyHint="next" defaultValue={waiting?.email} />
      </Field>
      <NewPassword words={await newPasswordWords()} least={leastLength} />
      <div hidden>
        <label>
          {t("trap")}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Checkbox name="terms" label={t("terms")} required />
      <SubmitButton size="lg" busyText={t("creating")}>
        {t("create")}
      </SubmitButton>
    </Form>
  );
}
