import { getTranslations } from "next-intl/server";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { CodeInput } from "@/components/auth/code-input";
import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { trustDays } from "@/lib/auth/devices";

type Props<T> = {
  action: FormAction<T>;
  page: "/two-factor" | "/confirm";
  isRecovery: boolean;
  next: string;
  canTrust?: boolean;
};

/** One field for two kinds of codes; which one is wanted, the address says. */
export async function CodeForm<T>({ action, page, isRecovery, next, canTrust = false }: Props<T>) {
  const t = await getTranslations("auth.code");
  const other = new URLSearchParams({ with: isRecovery ? "code" : "recovery", next });
  return (
    <Form action={action} key={isRecovery ? "recovery" : "app"}>
      <FormError />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="kind" value={isRecovery ? "recovery" : "app"} />
      {/* Above the code, which sends itself once it is complete. */}
      {canTrust && <Checkbox name="trust" label={t("trust", { days: trustDays })} hint={t("trustHint")} />}
      {isRecovery ? (
        <Field name="code" label={t("recovery")} hint={t("recoveryHint")}>
          <Input
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
            required
            maxLength={40}
            className="font-mono"
          />
        </Field>
      ) : (
        <Field name="code" label={t("app")} hint={t("appHint")}>
          <CodeInput />
        </Field>
      )}
      <SubmitButton size="lg" busyText={t("checking")}>
        {t("check")}
      </SubmitButton>
      <AuthLine>
        <AuthLink href={`${page}?${other}`} replace>
          {isRecovery ? t("useApp") : t("useRecovery")}
        </AuthLink>
      </AuthLine>
    </Form>
  );
}
