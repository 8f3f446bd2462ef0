import { getTranslations } from "next-intl/server";
import type { FeedWords } from "@/lib/community/rss";
import { env } from "@/lib/env";

/** Readers of feeds tell no language: they get the one of the house. */
export async function feedWords(name: string): Promise<FeedWords> {
  const locale = env.DEFAULT_LOCALE;
  const t = await getTranslations({ locale, namespace: "feed" });
  return {
    locale,
    description: t("description", { name }),
    locked: (address) => t("locked", { address }),
  };
}
