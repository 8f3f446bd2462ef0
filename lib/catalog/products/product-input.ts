import { z } from "zod";
import { pickedId, pickedIds } from "@/lib/media/picked";
import { currencyInput, priceCentsInput, readPrice, typedPrice } from "../price";
import { manyLines, oneLine } from "../text-input";

export const productLengths = {
  title: 120,
  description: 2_000,
  files: 50,
  moduleTitle: 120,
  lessonTitle: 120,
};
/** What a creator sells; what the platform adds at its checkouts is not made here. */
export const soldTypes = ["download", "course", "unlockable"] as const;
export type SoldType = (typeof soldTypes)[number];

const title = oneLine(1, productLengths.title);

/** A product as a program sends it, whole. */
export const productInput = z.strictObject({
  type: z.enum(soldTypes),
  title,
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? "")
    .pipe(manyLines(productLengths.description)),
  priceCents: priceCentsInput,
  currency: currencyInput,
  coverMediaId: z.guid().nullable().default(null),
  /** The tier whose members may have it; null: everybody may. */
  tierId: z.guid().nullable().default(null),
  fileIds: z.array(z.guid()).max(productLengths.files).default([]),
});

export type ProductDetails = z.output<typeof productInput>;

const refusal = (context: z.core.$RefinementCtx) => (path: string[]) =>
  context.addIssue({ code: "custom", path, message: "not an amount" });

/** What a new one begins with. */
export const newProductForm = z
  .object({ type: z.enum(soldTypes), title, ...typedPrice })
  .transform(({ priceTyped, ...begun }, context) => ({
    ...begun,
    priceCents: readPrice({ priceTyped, currency: begun.currency }, refusal(context)),
  }));

/** As the editor's form sends it: ids joined by commas, the price as it was typed. */
export const productForm = z
  .object({
    type: z.enum(soldTypes),
    title,
    description: manyLines(productLengths.description),
    ...typedPrice,
    coverMediaId: pickedId,
    tierId: z
      .string()
      .transform((id) => id || null)
      .pipe(z.guid().nullable()),
    fileIds: pickedIds.pipe(z.array(z.guid()).max(productLengths.files)),
  })
  .transform(
    ({ priceTyped, ...details }, context): ProductDetails => ({
      ...details,
      priceCents: readPrice({ priceTyped, currency: details.currency }, refusal(context)),
    }),
  );
