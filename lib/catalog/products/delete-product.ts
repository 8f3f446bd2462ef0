import { eq } from "drizzle-orm";
import { products } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { settleMedia } from "../own-media";
import type { Seller } from "../seller";
import { isSold, withProduct } from "./own-product";

/** What somebody bought is never deleted: it is archived instead. */
export const deleteProduct = ({ creatorId }: Seller, productId: string): Promise<void> =>
  withProduct(creatorId, productId, async (tx, product) => {
    if (await isSold(tx, product.id))
      throw new AppError("conflict", "It has been sold.", { reason: "product_sold" });
    await tx.delete(products).where(eq(products.id, product.id));
    await settleMedia(tx, [product.coverMediaId]);
  });
