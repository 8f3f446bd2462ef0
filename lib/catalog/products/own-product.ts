import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { products, purchases } from "@/db/schema";
import { tags } from "@/lib/page-cache";
import { notTheirs, renewCreator } from "../seller";

export type ProductRow = typeof products.$inferSelect;

/** Held until the work is done: nobody buys, changes or deletes it meanwhile. The pages that show it are renewed. */
export async function withProduct<Result>(
  creatorId: string,
  productId: string,
  work: (tx: Tx, product: ProductRow) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    const [product] = await tx
      .select()
      .from(products)
      .where(and(eq(products.id, productId), eq(products.creatorId, creatorId)))
      .for("update");
    if (!product) throw notTheirs();
    const result = await work(tx, product);
    await renewCreator(tx, creatorId, tags.product(productId));
    return result;
  });
}

/** Even a purchase that was never paid keeps its product. */
export const isSold = async (tx: Tx, productId: string): Promise<boolean> =>
  (await tx.$count(purchases, eq(purchases.productId, productId))) > 0;
