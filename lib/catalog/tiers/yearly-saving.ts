import type { Currency } from "@/lib/money";

export interface PricedTier {
  priceCents: number;
  currency: Currency;
  intervalUnit: "day" | "month" | "year";
  intervalCount: number;
  rank: number;
}

const isEvery = (unit: PricedTier["intervalUnit"]) => (tier: PricedTier) =>
  tier.intervalUnit === unit && tier.intervalCount === 1;
export const isMonthly = isEvery("month");
export const isYearly = isEvery("year");

/** What a year costs less than twelve months of the same rank; null when there is nothing to compare or to save. */
export function yearlySaving(
  yearly: PricedTier,
  tiers: readonly PricedTier[],
): { cents: number; percent: number } | null {
  const monthly = tiers.find(
    (tier) => isMonthly(tier) && tier.rank === yearly.rank && tier.currency === yearly.currency,
  );
  if (!isYearly(yearly) || !monthly) return null;
  const whole = 12 * monthly.priceCents;
  const cents = whole - yearly.priceCents;
  return cents > 0 ? { cents, percent: Math.floor((100 * cents) / whole) } : null;
}
