import { getTranslations } from "next-intl/server";
import { currencyOf } from "@/lib/catalog/posts/sold-singly";
import type { Locale } from "@/lib/locale";
import { type Currency, formatMoney } from "@/lib/money";
import { getSetting } from "@/lib/settings/settings";

/** What a price may be, said in every currency that is offered; one that something is sold in already stays offered. */
export async function pricesOf(
  of: "tiers" | "products",
  { creatorId, locale, current }: { creatorId: string; locale: Locale; current?: Currency },
) {
  const [t, { offered }, { price }, fees, usual] = await Promise.all([
    getTranslations("studioPrices"),
    getSetting("currencies"),
    getSetting(of),
    getSetting("fees"),
    currencyOf(creatorId),
  ]);
  const hints = Object.fromEntries(
    offered.map((currency) => {
      const { minimumCents, maximumCents } = price[currency];
      const [least, most] = [minimumCents, maximumCents].map((cents) =>
        formatMoney({ cents, currency }, locale),
      ) as [string, string];
      return [currency, t("range", { least, most })];
    }),
  ) as Partial<Record<Currency, string>>;
  const feeBps = of === "tiers" ? fees.subscriptionBps : fees.productBps;
  const start = offered.includes(usual) ? usual : (offered[0] as Currency);
  return { currency: current ?? start, hints, feeBps };
}
