import { z } from "zod";
import { AppError } from "@/lib/errors";
import { type Currency, currencies, parseAmount } from "@/lib/money";
import { getSetting } from "@/lib/settings/settings";

export type Price = { priceCents: number; currency: Currency };
type Range = { minimumCents: number; maximumCents: number };

export const currencyInput = z.enum(currencies);
export const priceCentsInput = z.int().min(0);

/** What a form sends of a price: the text as it was typed, "R$ 29,90", which is read here and nowhere else. */
export const typedPrice = { currency: currencyInput, priceTyped: z.string().max(60) };

export function readPrice(
  { priceTyped, currency }: { priceTyped: string; currency: Currency },
  refuse: (path: string[]) => void,
): number {
  try {
    return parseAmount(priceTyped.replace(/[^\d.,]/g, ""), currency);
  } catch {
    refuse(["price"]);
    return z.NEVER;
  }
}

/** In a currency that is offered now, and free or within what is asked at least and at most. */
export async function judgePrice({ priceCents, currency }: Price, of: "tiers" | "products"): Promise<void> {
  const [{ offered }, { price }] = await Promise.all([getSetting("currencies"), getSetting(of)]);
  if (!offered.includes(currency))
    throw new AppError("invalid", `Nothing is sold in ${currency} here.`, {
      field: "currency",
      reason: "currency_not_offered",
    });
  const range = price[currency];
  if (priceCents !== 0 && !isWithin(priceCents, range))
    throw new AppError("invalid", "The price is outside of what may be asked.", {
      field: "price",
      reason: priceCents < range.minimumCents ? "price_too_low" : "price_too_high",
      ...range,
    });
}

const isWithin = (cents: number, { minimumCents, maximumCents }: Range): boolean =>
  cents >= minimumCents && cents <= maximumCents;
