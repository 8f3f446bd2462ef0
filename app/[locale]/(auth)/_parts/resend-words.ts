import { getTranslations } from "next-intl/server";

export async function resendWords() {
  const t = await getTranslations("auth.resend");
  return { send: t("send"), sending: t("sending"), wait: t.raw("wait") as string };
}
