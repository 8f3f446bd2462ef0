import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ownPath, withNext } from "@/app/_server/own-path";
import { currentUser } from "@/app/_server/session";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { GoogleButton } from "../_parts/google-button";
import { OrLine } from "../_parts/or-line";
import { Passkey } from "../_parts/passkey";
import { Problem } from "../_parts/problem";
import { passkeyAction } from "./actions";
import { SignInForm } from "./sign-in-form";

export const generateMetadata = authMetadata("login");

export default async function LoginPage({ params, searchParams }: AuthPage) {
  setRequestLocale((await params).locale);
  const { next: wanted, problem } = await searchParams;
  const next = ownPath(wanted) ?? "/";
  if (await currentUser()) redirect(next);
  const t = await getTranslations("login");
  return (
    <AuthCard title={t("title")} lead={t("lead")}>
      <Problem reason={problem} />
      <SignInForm next={next} />
      <OrLine />
      <div className="grid gap-3">
        <Passkey action={passkeyAction} step="sign-in" next={next} />
        <GoogleButton next={next} />
      </div>
      <AuthLine>
        {t("isNew")} <AuthLink href={withNext("/register", next)}>{t("register")}</AuthLink>
      </AuthLine>
    </AuthCard>
  );
}
