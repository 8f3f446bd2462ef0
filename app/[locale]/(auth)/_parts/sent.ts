import { getTranslations } from "next-intl/server";
import type { Said } from "@/components/forms/said";

export async function sent(): Promise<Said> {
  const t = await getTranslations("auth.resend");
  return { said: t("sent") };
}
