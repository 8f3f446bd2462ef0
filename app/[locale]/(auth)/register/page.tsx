import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { isGoogleOffered } from "@/app/_server/google";
import { ownPath, withNext } from "@/app/_server/own-path";
import { currentUser } from "@/app/_server/session";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { GoogleButton } from "../_parts/google-button";
import { OrLine } from "../_parts/or-line";
import { RegisterForm } from "./register-form";

export const generateMetadata = authMetadata("register");

export default async function RegisterPage({ params, searchParams }: AuthPage) {
  setRequestLocale((await params).locale);
  const next = ownPath((await searchParams).next) ?? "/";
  if (await currentUser()) redirect(next);
  const t = await getTranslations("register");
  return (
    <AuthCard title={t("title")} lead={next === "/" ? t("lead") : t("leadBack")}>
      <RegisterForm next={next} />
      {isGoogleOffered && <OrLine />}
      <GoogleButton next={next} />
      <AuthLine>
        {t("isMember")} <AuthLink href={withNext("/login", next)}>{t("signIn")}</AuthLink>
      </AuthLine>
    </AuthCard>
  );
}
