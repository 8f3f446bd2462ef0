import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { products } from "@/db/schema";
import { requireVerified } from "@/lib/auth/manage-two-factor";
import { now } from "@/lib/clock";
import { settleMedia } from "../own-media";
import type { Seller } from "../seller";
import { requireReady } from "./contents";
import { type ProductRow, withProduct } from "./own-product";

export async function publishProduct(
  { creatorId, userId, isVerified }: Seller,
  productId: string,
): Promise<void> {
  requireVerified({ id: userId, isVerified });
  await withProduct(creatorId, productId, async (tx, product) => {
    await requireReady(tx, product);
    await set(tx, product, { isPublished: true, archivedAt: null });
  });
}

/** Nobody new can buy it; whoever has it keeps it. */
export const unpublishProduct = ({ creatorId }: Seller, productId: string): Promise<void> =>
  withProduct(creatorId, productId, (tx, product) => set(tx, product, { isPublished: false }));

/** Out of sale and out of the way. Answers whether it was on sale, so that taking it back can put it there again. */
export const archiveProduct = (
  { creatorId }: Seller,
  productId: string,
): Promise<{ wasPublished: boolean }> =>
  withProduct(creatorId, productId, async (tx, product) => {
    await set(tx, product, { isPublished: false, archivedAt: product.archivedAt ?? now() });
    return { wasPublished: product.isPublished };
  });

export const restoreProduct = ({ creatorId }: Seller, productId: string): Promise<void> =>
  withProduct(creatorId, productId, (tx, product) => set(tx, product, { archivedAt: null }));

async function set(
  tx: Tx,
  { id, coverMediaId }: ProductRow,
  state: Partial<Pick<ProductRow, "isPublished" | "archivedAt">>,
): Promise<void> {
  await tx.update(products).set(state).where(eq(products.id, id));
  await settleMedia(tx, [coverMediaId]);
}
