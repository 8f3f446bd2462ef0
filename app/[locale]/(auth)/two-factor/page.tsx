import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readCookie } from "@/app/_server/cookies";
import { ownPath } from "@/app/_server/own-path";
import { AuthCard } from "@/components/auth/auth-card";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { readChallenge } from "@/lib/auth/second-factor";
import { secondFactorState } from "@/lib/auth/two-factor";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { CodeForm } from "../_parts/code-form";
import { OrLine } from "../_parts/or-line";
import { Passkey } from "../_parts/passkey";
import { cancelAction, codeAction, passkeyAction } from "./actions";

export const generateMetadata = authMetadata("twoFactor");

export default async function TwoFactorPage({ params, searchParams }: AuthPage) {
  setRequestLocale((await params).locale);
  const query = await searchParams;
  const userId = await readChallenge((await readCookie("challenge")) ?? "");
  if (!userId) redirect("/login?problem=challenge_over");
  const next = ownPath(query.next) ?? "/";
  const t = await getTranslations("twoFactor");
  const { totp, passkeys } = await secondFactorState(userId);
  const hasPasskey = passkeys.length > 0;
  return (
    <AuthCard title={t("title")} lead={totp ? t("lead") : t("leadPasskey")}>
      {totp && (
        <CodeForm
          action={codeAction}
          page="/two-factor"
          isRecovery={query.with === "recovery"}
          next={next}
          canTrust
        />
      )}
      {totp && hasPasskey && <OrLine />}
      {hasPasskey && <Passkey action={passkeyAction} step="second-factor" next={next} />}
      <Form action={cancelAction} className="grid">
        <SubmitButton variant="ghost" busyText={t("cancelling")}>
          {t("cancel")}
        </SubmitButton>
      </Form>
    </AuthCard>
  );
}
