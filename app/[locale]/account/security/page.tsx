import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { isGoogleOffered } from "@/app/_server/google";
import { requireUser } from "@/app/_server/session";
import { hasPassword } from "@/lib/auth/change-password";
import { isGoogleLinked } from "@/lib/auth/google";
import { isFresh } from "@/lib/auth/prove";
import { secondFactorState } from "@/lib/auth/two-factor";
import { SectionHeader } from "../_components/section-header";
import { VerifyEmail } from "../_components/verify-email";
import { FactorPanel } from "./factor-panel";
import { GooglePanel } from "./google-panel";
import { PasskeysPanel } from "./passkeys-panel";
import { PasswordPanel } from "./password-panel";
import { type SecurityNews, SecurityNewsBanner } from "./security-news";

type Props = LocalePage & { searchParams: Promise<SecurityNews> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.security" });
  return { title: t("title") };
}

export default async function SecurityPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const user = await requireUser("/account/security");
  const [t, factors, isLinked, canTypePassword] = await Promise.all([
    getTranslations("account.security"),
    secondFactorState(user.id),
    isGoogleLinked(user.id),
    hasPassword(user.id),
  ]);
  const hasFactor = factors.totp || factors.passkeys.length > 0;
  const isBound = user.role === "admin";
  return (
    <>
      <SectionHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <SecurityNewsBanner news={await searchParams} isBound={isBound && !hasFactor} />
        {!user.isVerified && <VerifyEmail email={user.email} forFactors />}
        <PasswordPanel email={user.email} hasPassword={canTypePassword} />
        <FactorPanel isOn={factors.totp} codesLeft={factors.codesLeft} mayTurnOn={user.isVerified} />
        <PasskeysPanel
          passkeys={factors.passkeys}
          isLastFactor={!factors.totp && factors.passkeys.length === 1}
          isBound={isBound}
          mayAdd={user.isVerified}
          isFresh={isFresh(user.session)}
        />
        {(isGoogleOffered || isLinked) && <GooglePanel isLinked={isLinked} hasPassword={canTypePassword} />}
      </div>
    </>
  );
}
