import { getTranslations } from "next-intl/server";
import type { NewPasswordWords } from "@/components/auth/new-password";
import { passwordLength } from "@/lib/auth/password-policy";

export const { least: leastLength } = passwordLength;

export async function newPasswordWords(): Promise<NewPasswordWords> {
  const t = await getTranslations("auth.password");
  return {
    show: t("show"),
    hide: t("hide"),
    label: t("new"),
    rules: t("rules", { least: leastLength }),
    tooShort: t("tooShort", { least: leastLength }),
    strength: t("strength"),
    strengths: { weak: t("weak"), fair: t("fair"), good: t("good"), strong: t("strong") },
  };
}
