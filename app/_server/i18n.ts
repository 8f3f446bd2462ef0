import { getRequestConfig } from "next-intl/server";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/locale";

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : env.DEFAULT_LOCALE;
  const messages = (await import(`../../components/messages/${locale}.json`)).default;
  return { locale, messages, timeZone: "America/Sao_Paulo" };
});
