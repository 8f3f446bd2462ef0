import { AppError, invariant } from "./errors";

export const currencies = ["USD", "BRL", "EUR", "GBP", "JPY"] as const;
export type Currency = (typeof currencies)[number];

/** "cents" are the currency's minor units: 500 is R$ 5.00, but ¥500. */
export interface Money {
  readonly cents: number;
  readonly currency: Currency;
}

/** Above this even the sum of every account would no longer be an exact number. */
const largestAmount = BigInt(Number.MAX_SAFE_INTEGER);

export const isCurrency = (text: string): text is Currency =>
  (currencies as readonly string[]).includes(text);

export const minorDigits = (currency: Currency): number => (currency === "JPY" ? 0 : 2);

export function money(cents: number, currency: Currency): Money {
  invariant(Number.isSafeInteger(cents), `${cents} is not a whole number of minor units`);
  return { cents, currency };
}

export const add = (a: Money, b: Money): Money => money(a.cents + sameCurrency(a, b), a.currency);

export const subtract = (a: Money, b: Money): Money => money(a.cents - sameCurrency(a, b), a.currency);

export const sum = (amounts: readonly Money[], currency: Currency): Money =>
  amounts.reduce(add, money(0, currency));

function sameCurrency(a: Money, b: Money): number {
  invariant(a.currency === b.currency, `${a.currency} and ${b.currency} cannot be reckoned together`);
  return b.cents;
}

/** "19.90", as machines write it; a yen has no decimals. Made from the digits, never by dividing. */
export function decimalOf({ cents, currency }: Money): string {
  const places = minorDigits(currency);
  const digits = String(Math.abs(cents)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return `${cents < 0 ? "-" : ""}${places > 0 ? `${whole}.${digits.slice(-places)}` : whole}`;
}

/** The only place where an amount is rounded: to the nearest, halves away from zero, so a refund mirrors its sale. */
function divide(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  invariant(rounded <= largestAmount, "an amount outgrew a safe integer");
  return Number(numerator < 0n ? -rounded : rounded);
}

/** A fee in basis points: 3000 is 30 %. */
export function feeOf(cents: number, bps: number): number {
  invariant(Number.isSafeInteger(cents), `${cents} is not a whole number of minor units`);
  invariant(
    Number.isInteger(bps) && bps >= 0 && bps <= 10_000,
    `${bps} is not between 0 and 10000 basis points`,
  );
  return withoutNegativeZero(divide(BigInt(cents) * BigInt(bps), 10_000n));
}

/** The fee, and the rest of the whole. */
export function split(cents: number, bps: number): { feeCents: number; restCents: number } {
  const feeCents = feeOf(cents, bps);
  return { feeCents, restCents: cents - feeCents };
}

/** Shares in proportion to the weights. What rounding down leaves over goes to the largest remainders, then by order. */
export function allocate(cents: number, weights: readonly number[]): number[] {
  invariant(Number.isSafeInteger(cents), `${cents} is not a whole number of minor units`);
  invariant(
    weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0),
    "weights are whole numbers from 0 up",
  );
  const total = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  invariant(total > 0n, "nothing to share by: every weight is 0");

  const size = BigInt(Math.abs(cents));
  const shares = weights.map((weight, position) => ({
    position,
    whole: (size * BigInt(weight)) / total,
    remainder: (size * BigInt(weight)) % total,
  }));
  const left = Number(size - shares.reduce((all, share) => all + share.whole, 0n));
  const byRemainder = shares.toSorted(
    (a, b) => Number(b.remainder > a.remainder) - Number(a.remainder > b.remainder),
  );
  for (const share of byRemainder.slice(0, left)) share.whole += 1n;
  return shares.map((share) => withoutNegativeZero(Math.sign(cents) * Number(share.whole)));
}

const withoutNegativeZero = (value: number): number => (value === 0 ? 0 : value);

const longestAmount = 30;
const plain = /^(\d+)(?:[.,](\d+))?$/;
const groupedByDot = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
const groupedByComma = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * Reads what a person typed: "29,90", "29.9", "1.234,56", "1,234.56". With one separator and exactly three digits
 * after it ("1.234") both a thousand and a decimal could be meant; no offered currency has three decimals,
 * so it is a thousand.
 */
export function parseAmount(text: string, currency: Currency): number {
  const typed = text.trim();
  const match = groupedByDot.exec(typed) ?? groupedByComma.exec(typed) ?? plain.exec(typed);
  const digits = minorDigits(currency);
  const [, whole = "", fraction = ""] = match ?? [];
  if (!match || fraction.length > digits || typed.length > longestAmount) {
    throw new AppError("invalid", `“${text.slice(0, longestAmount)}” is not an amount in ${currency}`);
  }
  const cents = BigInt(whole.replace(/[.,]/g, "") + fraction.padEnd(digits, "0"));
  if (cents > largestAmount) throw new AppError("invalid", `“${text}” is too large an amount`);
  return Number(cents);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs far more than using it, and lists of prices use one many times. */
function formatFor(
  locale: string,
  currency: Currency,
  signDisplay: "exceptZero" | "auto",
): Intl.NumberFormat {
  const name = `${locale} ${currency} ${signDisplay}`;
  const format =
    formats.get(name) ?? new Intl.NumberFormat(locale, { style: "currency", currency, signDisplay });
  formats.set(name, format);
  return format;
}

/**
 * What a person reads. English would write "$" and glue letters to digits; here it says which dollar, and gives air:
 * "US$ 1,234.56". The minus is the typographic one, as wide as a digit and read aloud.
 */
export function formatMoney({ cents, currency }: Money, locale: string, { sign = false } = {}): string {
  const digits = minorDigits(currency);
  const size = String(Math.abs(cents)).padStart(digits + 1, "0");
  const decimal = digits === 0 ? size : `${size.slice(0, -digits)}.${size.slice(-digits)}`;
  // Intl takes decimal text as it is, so the amount never passes through a float.
  const text = `${cents < 0 ? "-" : ""}${decimal}` as Intl.StringNumericLiteral;
  return formatFor(locale, currency, sign ? "exceptZero" : "auto")
    .formatToParts(text)
    .map(({ type, value }) => {
      if (type === "minusSign") return "\u2212";
      return type === "currency" && locale.startsWith("en") ? englishSymbol(value, currency) : value;
    })
    .join("");
}

function englishSymbol(symbol: string, currency: Currency): string {
  const clear = currency === "USD" ? "US$" : symbol;
  return /[A-Z]/.test(clear) ? `${clear}\u00a0` : clear;
}
