import { findProduct } from "@/lib/catalog/products/find-product";
import { notTheirs } from "@/lib/catalog/seller";

/** A product as its creator's programs see it. */
export async function ownProduct(creatorId: string, productId: string) {
  const product = await findProduct(creatorId, productId);
  if (!product) throw notTheirs();
  const { id, type, title, description, priceCents, currency, coverMediaId, planId, fileIds, state } =
    product;
  const { version, isSold, modules, createdAt, updatedAt } = product;
  return {
    id,
    type,
    title,
    description,
    priceCents,
    currency,
    coverMediaId,
    tierId: planId,
    fileIds,
    modules,
    state,
    isSold,
    version,
    createdAt,
    updatedAt,
  };
}
