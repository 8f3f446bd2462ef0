import { and, eq, notInArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { plans, productFiles, products } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { requireOwnMedia, settleMedia } from "../own-media";
import { judgePrice } from "../price";
import { changedElsewhere, type Seller } from "../seller";
import { requireReady } from "./contents";
import { isSold, type ProductRow, withProduct } from "./own-product";
import type { newProductForm, ProductDetails } from "./product-input";

/** A draft, to be filled. */
export async function createProduct(
  { creatorId }: Seller,
  begun: z.output<typeof newProductForm>,
): Promise<{ id: string }> {
  await judgePrice(begun, "products");
  const [product] = await db
    .insert(products)
    .values({ ...begun, creatorId })
    .returning({ id: products.id });
  return product as { id: string };
}

/** A whole one at once, as programs make it. */
export async function addProduct(seller: Seller, details: ProductDetails): Promise<{ id: string }> {
  const { type, title, priceCents, currency } = details;
  await judgePrice(details, "products");
  return db.transaction(async (tx) => {
    const [product] = await tx
      .insert(products)
      .values({ type, title, priceCents, currency, creatorId: seller.creatorId })
      .returning();
    await write(tx, product as ProductRow, details);
    return { id: (product as ProductRow).id };
  });
}

type Saving = {
  productId: string;
  /** The one that was read. Programs that send everything anew have none. */
  version?: number;
};

export async function saveProduct(
  { creatorId }: Seller,
  details: ProductDetails,
  { productId, version }: Saving,
): Promise<{ version: number }> {
  await judgePrice(details, "products");
  return withProduct(creatorId, productId, async (tx, product) => {
    if (version !== undefined && version !== product.version) throw changedElsewhere();
    if (details.type !== product.type && (await isSold(tx, productId)))
      throw new AppError("invalid", "It has been sold as what it is.", {
        field: "type",
        reason: "product_type_fixed",
      });
    await write(tx, product, details);
    return { version: product.version + 1 };
  });
}

async function write(tx: Tx, product: ProductRow, { fileIds, tierId, ...columns }: ProductDetails) {
  const creatorId = product.creatorId as string;
  const { coverMediaId } = columns;
  await requireOwnTier(tx, creatorId, tierId);
  await requireOwnMedia(tx, coverMediaId ? [coverMediaId] : [], {
    creatorId,
    field: "coverMediaId",
    kinds: ["image"],
  });
  await requireOwnMedia(tx, fileIds, { creatorId, field: "fileIds" });
  await replaceFiles(tx, product.id, [...new Set(fileIds)]);
  const [saved] = await tx
    .update(products)
    .set({ ...columns, planId: tierId, version: product.version + 1 })
    .where(eq(products.id, product.id))
    .returning();
  if (product.isPublished) await requireReady(tx, saved as ProductRow);
  if (coverMediaId !== product.coverMediaId) await settleMedia(tx, [product.coverMediaId, coverMediaId]);
}

async function requireOwnTier(tx: Tx, creatorId: string, tierId: string | null): Promise<void> {
  if (tierId === null) return;
  const isTheirs = and(eq(plans.id, tierId), eq(plans.creatorId, creatorId));
  if ((await tx.$count(plans, isTheirs)) === 0)
    throw new AppError("invalid", "This is none of your tiers.", {
      field: "tierId",
      reason: "tier_not_yours",
    });
}

async function replaceFiles(tx: Tx, productId: string, mediaIds: string[]): Promise<void> {
  // Those that stay keep their date: buyers are shown what is new.
  await tx
    .delete(productFiles)
    .where(and(eq(productFiles.productId, productId), notInArray(productFiles.mediaId, mediaIds)));
  if (mediaIds.length === 0) return;
  await tx
    .insert(productFiles)
    .values(mediaIds.map((mediaId, position) => ({ productId, mediaId, position })))
    .onConflictDoUpdate({
      target: [productFiles.productId, productFiles.mediaId],
      set: { position: sql`excluded.position` },
    });
}
