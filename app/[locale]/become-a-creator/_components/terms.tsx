import { getFormatter, getTranslations } from "next-intl/server";
import { getSetting } from "@/lib/settings/settings";

const whole = 10_000;

/** What a creator gets and when, as it stands in the settings now. */
export async function Terms() {
  const [t, format, fees, { holdDays }] = await Promise.all([
    getTranslations("becomeCreator"),
    getFormatter(),
    getSetting("fees"),
    getSetting("earnings"),
  ]);
  const share = (feeBps: number) =>
    format.number((whole - feeBps) / whole, { style: "percent", maximumFractionDigits: 2 });
  return t("terms", {
    subscriptions: share(fees.subscriptionBps),
    tips: share(fees.tipBps),
    products: share(fees.productBps),
    alike: fees.tipBps === fees.productBps ? "yes" : "no",
    days: holdDays,
  });
}
