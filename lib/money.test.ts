import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "./errors";
import {
  add,
  allocate,
  currencies,
  decimalOf,
  feeOf,
  formatMoney,
  isCurrency,
  minorDigits,
  money,
  parseAmount,
  split,
  subtract,
  sum,
} from "./money";

const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const bps = fc.integer({ min: 0, max: 10_000 });

describe("arithmetic", () => {
  test("two currencies are never added or subtracted", () => {
    expect(() => add(money(1, "USD"), money(1, "BRL"))).toThrow("cannot be reckoned together");
    expect(() => subtract(money(1, "USD"), money(1, "BRL"))).toThrow("cannot be reckoned together");
  });

  test("a sum that would no longer be exact is refused", () => {
    expect(() => add(money(Number.MAX_SAFE_INTEGER, "USD"), money(1, "USD"))).toThrow("not a whole number");
    expect(() => money(0.5, "USD")).toThrow("not a whole number");
  });

  test("a sum of nothing is nothing, in its currency", () => {
    expect(sum([], "JPY")).toEqual({ cents: 0, currency: "JPY" });
    expect(sum([money(5, "EUR"), money(-7, "EUR")], "EUR")).toEqual({ cents: -2, currency: "EUR" });
  });

  test("only the offered currencies are currencies", () => {
    expect(["USD", "usd", "CHF", ""].map(isCurrency)).toEqual([true, false, false, false]);
  });
});

describe("fees", () => {
  test.each([
    [1000, 3000, 300],
    [5, 3000, 2],
    [1, 4999, 0],
    [1, 5000, 1],
    [-5, 3000, -2],
    [0, 10_000, 0],
    [Number.MAX_SAFE_INTEGER, 10_000, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, 5000, 4_503_599_627_370_496],
  ])("%i at %i basis points is %i", (amount, points, fee) => {
    expect(feeOf(amount, points)).toBe(fee);
  });

  test("a fee is never more than half a unit from the exact one", () => {
    fc.assert(
      fc.property(cents, bps, (amount, points) => {
        const twiceTheError =
          2n * (BigInt(feeOf(amount, points)) * 10_000n - BigInt(amount) * BigInt(points));
        return twiceTheError <= 10_000n && twiceTheError >= -10_000n;
      }),
    );
  });

  test("a refund's fee mirrors the sale's", () => {
    fc.assert(
      fc.property(cents, bps, (amount, points) => feeOf(-amount, points) + feeOf(amount, points) === 0),
    );
  });

  test("the fee and the rest always make the whole, and neither takes more than there is", () => {
    fc.assert(
      fc.property(cents, bps, (amount, points) => {
        const { feeCents, restCents } = split(amount, points);
        expect(feeCents + restCents).toBe(amount);
        expect(Math.abs(feeCents) + Math.abs(restCents)).toBe(Math.abs(amount));
      }),
    );
  });

  test.each([-1, 10_001, 0.5])("%d basis points are refused", (points) => {
    expect(() => feeOf(100, points)).toThrow("basis points");
  });
});

describe("allocation", () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0));

  test("shares always sum to the whole and stay within one unit of the exact share", () => {
    fc.assert(
      fc.property(cents, weights, (amount, list) => {
        const shares = allocate(amount, list);
        const total = list.reduce((all, weight) => all + BigInt(weight), 0n);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(amount);
        for (const [position, share] of shares.entries()) {
          const error = BigInt(share) * total - BigInt(amount) * BigInt(list[position] ?? 0);
          expect(error < total && error > -total).toBe(true);
        }
      }),
    );
  });

  test("what is left over goes to the largest remainder first", () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(10, [1, 5, 3])).toEqual([1, 6, 3]);
    expect(allocate(-10, [1, 5, 3])).toEqual([-1, -6, -3]);
    expect(allocate(7, [0, 1])).toEqual([0, 7]);
  });

  test("nobody can be given a share by no weight at all", () => {
    expect(() => allocate(10, [0, 0])).toThrow("every weight is 0");
    expect(() => allocate(10, [-1, 2])).toThrow("weights are whole numbers");
  });
});

describe("what a person types", () => {
  test.each([
    ["29,90", "BRL", 2990],
    ["29.9", "USD", 2990],
    ["1.234,56", "BRL", 123_456],
    ["1,234.56", "USD", 123_456],
    ["1.234.567", "EUR", 123_456_700],
    ["1.234", "BRL", 123_400],
    [" 5 ", "GBP", 500],
    ["0,07", "EUR", 7],
    ["500", "JPY", 500],
    ["1,500", "JPY", 1500],
    ["90071992547409.91", "USD", Number.MAX_SAFE_INTEGER],
  ] as const)("%s in %s is %i minor units", (text, currency, expected) => {
    expect(parseAmount(text, currency)).toBe(expected);
  });

  test.each([
    ["", "USD"],
    ["-5", "USD"],
    ["1e3", "USD"],
    ["0x10", "USD"],
    ["12,345,6", "USD"],
    ["1.23.456", "BRL"],
    ["1.234,567", "BRL"],
    ["5,", "BRL"],
    ["0.123", "USD"],
    ["012.345", "BRL"],
    ["9".repeat(31), "BRL"],
    [",5", "BRL"],
    ["5.5", "JPY"],
    ["٥", "USD"],
    ["R$ 5", "BRL"],
    ["NaN", "USD"],
    ["90071992547409.92", "USD"],
  ] as const)("“%s” in %s is refused", (text, currency) => {
    expect(() => parseAmount(text, currency)).toThrow(AppError);
  });

  test("any amount written with two separators is read back to the unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom(...currencies),
        (amount, currency) => {
          const digits = minorDigits(currency);
          const text = String(amount).padStart(digits + 1, "0");
          const typed = digits === 0 ? text : `${text.slice(0, -digits)},${text.slice(-digits)}`;
          expect(parseAmount(typed, currency)).toBe(amount);
        },
      ),
    );
  });
});

describe("what a person reads", () => {
  test.each([
    [123_456, "BRL", "pt-BR", "R$ 1.234,56"],
    [123_456, "BRL", "en", "R$ 1,234.56"],
    [-5, "USD", "en", "\u2212US$ 0.05"],
    [500, "JPY", "en", "¥500"],
    [7, "EUR", "pt-BR", "€ 0,07"],
    [Number.MAX_SAFE_INTEGER, "USD", "en", "US$ 90,071,992,547,409.91"],
  ] as const)("%i %s in %s reads %s", (amount, currency, locale, expected) => {
    expect(formatMoney(money(amount, currency), locale).replace(/\s/g, " ")).toBe(expected);
  });

  test("a change carries its sign, and zero carries none", () => {
    const read = (amount: number) =>
      formatMoney(money(amount, "BRL"), "pt-BR", { sign: true }).replace(/\s/g, " ");
    expect([read(1000), read(-1000), read(0)]).toEqual(["+R$ 10,00", "\u2212R$ 10,00", "R$ 0,00"]);
  });
});

test.each([
  [1990, "BRL", "19.90"],
  [5, "USD", "0.05"],
  [0, "EUR", "0.00"],
  [-1250, "GBP", "-12.50"],
  [500, "JPY", "500"],
] as const)("%i %s is written %s for machines", (cents, currency, text) => {
  expect(decimalOf({ cents, currency })).toBe(text);
});
