import { expect, test } from "vitest";
import { type PricedTier, yearlySaving } from "./yearly-saving";

const tier = (values: Partial<PricedTier>): PricedTier => ({
  priceCents: 2000,
  currency: "BRL",
  intervalUnit: "month",
  intervalCount: 1,
  rank: 1,
  ...values,
});
const yearly = (priceCents: number, more: Partial<PricedTier> = {}) =>
  tier({ priceCents, intervalUnit: "year", ...more });

test("ten months' price for twelve saves two of them, in money and in whole percent", () => {
  expect(yearlySaving(yearly(20_000), [tier({})])).toEqual({ cents: 4_000, percent: 16 });
});

test.each([
  ["no tier of that rank by the month", yearly(20_000), [tier({ rank: 2 })]],
  ["another currency", yearly(20_000), [tier({ currency: "USD" })]],
  ["nothing saved", yearly(24_000), [tier({})]],
  ["a dearer year", yearly(30_000), [tier({})]],
  ["a free tier", yearly(0), [tier({ priceCents: 0 })]],
  ["a month compared with itself", tier({}), [tier({})]],
  ["three months at once", yearly(20_000), [tier({ intervalCount: 3 })]],
])("%s: nothing is promised", (_why, one, tiers) => {
  expect(yearlySaving(one, tiers)).toBeNull();
});
