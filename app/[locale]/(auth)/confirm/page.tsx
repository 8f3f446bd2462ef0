import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ownPath } from "@/app/_server/own-path";
import { requireUser } from "@/app/_server/session";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { hasPassword } from "@/lib/auth/change-password";
import { isGoogleLinked } from "@/lib/auth/google";
import { isFresh } from "@/lib/auth/prove";
import { secondFactorState } from "@/lib/auth/two-factor";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { CodeForm } from "../_parts/code-form";
import { GoogleButton } from "../_parts/google-button";
import { OrLine } from "../_parts/or-line";
import { Passkey } from "../_parts/passkey";
import { codeAction, passkeyAction } from "./actions";
import { PasswordForm } from "./password-form";

export const generateMetadata = authMetadata("confirm");

/** Before something risky: in any way the account has, the one at the keyboard shows that it is them. */
export default async function ConfirmPage({ params, searchParams }: AuthPage) {
  setRequestLocale((await params).locale);
  const query = await searchParams;
  const next = ownPath(query.next) ?? "/account/security";
  const user = await requireUser("/confirm");
  if (isFresh(user.session)) redirect(next);
  const [t, isProvedByPassword, isProvedByGoogle, { totp, passkeys }] = await Promise.all([
    getTranslations("confirm"),
    hasPassword(user.id),
    isGoogleLinked(user.id),
    secondFactorState(user.id),
  ]);
  const isByCode = totp && (!isProvedByPassword || query.with === "code" || query.with === "recovery");
  const hasOtherWays = passkeys.length > 0 || isProvedByGoogle;
  return (
    <AuthCard title={t("title")} lead={t("lead")}>
      {isByCode && (
        <CodeForm action={codeAction} page="/confirm" isRecovery={query.with === "recovery"} next={next} />
      )}
      {!isByCode && isProvedByPassword && <PasswordForm next={next} />}
      {totp && isProvedByPassword && (
        <AuthLine>
          <AuthLink
            href={`/confirm?${new URLSearchParams({ ...(!isByCode && { with: "code" }), next })}`}
            replace
          >
            {isByCode ? t("usePassword") : t("useCode")}
          </AuthLink>
        </AuthLine>
      )}
      {(isByCode || isProvedByPassword) && hasOtherWays && <OrLine />}
      {passkeys.length > 0 && <Passkey action={passkeyAction} step="confirm" next={next} />}
      {isProvedByGoogle && <GoogleButton next={next} />}
      <AuthLine>
        <AuthLink href="/forgot-password">{isProvedByPassword ? t("forgot") : t("makePassword")}</AuthLink>
      </AuthLine>
    </AuthCard>
  );
}
