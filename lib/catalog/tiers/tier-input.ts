import { z } from "zod";
import { pickedId } from "@/lib/media/picked";
import { currencyInput, priceCentsInput, readPrice, typedPrice } from "../price";
import { manyLines, oneLine } from "../text-input";

export const tierLengths = { name: 60, description: 300, benefit: 120, benefits: 12 } as const;
export const tierIntervals = ["month", "year"] as const;

const benefits = z
  .array(oneLine(1, tierLengths.benefit))
  .transform((all) => [...new Set(all)])
  .pipe(z.array(z.string()).max(tierLengths.benefits));

/** A tier as a program sends it, whole. */
export const tierInput = z.strictObject({
  name: oneLine(1, tierLengths.name),
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? "")
    .pipe(manyLines(tierLengths.description)),
  priceCents: priceCentsInput,
  currency: currencyInput,
  interval: z.enum(tierIntervals),
  benefits: benefits.default([]),
  imageMediaId: z.guid().nullable().default(null),
});

export type TierDetails = z.output<typeof tierInput>;

/** As a form sends it: one benefit a line, the price as it was typed. */
export const tierForm = z
  .object({
    name: oneLine(1, tierLengths.name),
    description: manyLines(tierLengths.description),
    ...typedPrice,
    interval: z.enum(tierIntervals),
    benefits: z
      .string()
      .max(5_000)
      .transform((text) => text.split("\n").filter((line) => line.trim()))
      .pipe(benefits),
    imageMediaId: pickedId,
  })
  .transform(({ priceTyped, ...details }, context): TierDetails => {
    const refuse = (path: string[]) => context.addIssue({ code: "custom", path, message: "not an amount" });
    return { ...details, priceCents: readPrice({ priceTyped, currency: details.currency }, refuse) };
  });
