import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { courseModules, lessons, productFiles, products } from "@/db/schema";
import type { Seller } from "../seller";
import { type ProductRow, withProduct } from "./own-product";
import { productLengths } from "./product-input";

/** Everything in it once more, as a draft under the given title. */
export const duplicateProduct = (
  { creatorId }: Seller,
  productId: string,
  titleOf: (title: string) => string,
): Promise<{ id: string }> =>
  withProduct(creatorId, productId, async (tx, product) => {
    const { type, description, priceCents, currency, coverMediaId, planId } = product;
    const title = titleOf(product.title).slice(0, productLengths.title);
    const [copy] = await tx
      .insert(products)
      .values({ creatorId, type, title, description, priceCents, currency, coverMediaId, planId })
      .returning();
    const { id } = copy as ProductRow;
    await tx.insert(productFiles).select(
      tx
        .select({
          productId: sql<string>`${id}::uuid`.as("product_id"),
          mediaId: productFiles.mediaId,
          position: productFiles.position,
          createdAt: productFiles.createdAt,
        })
        .from(productFiles)
        .where(eq(productFiles.productId, product.id)),
    );
    await copyCourse(tx, product.id, id);
    return { id };
  });

async function copyCourse(tx: Tx, from: string, to: string): Promise<void> {
  const modules = await tx
    .select()
    .from(courseModules)
    .where(eq(courseModules.productId, from))
    .orderBy(asc(courseModules.position));
  for (const { id, title, position } of modules) {
    const [copy] = await tx
      .insert(courseModules)
      .values({ productId: to, title, position })
      .returning({ id: courseModules.id });
    const inModule = await tx.select().from(lessons).where(eq(lessons.moduleId, id));
    const moduleId = (copy as { id: string }).id;
    const copies = inModule.map(({ title, content, mediaId, isPreview, position }) => ({
      moduleId,
      title,
      content,
      mediaId,
      isPreview,
      position,
    }));
    if (copies.length > 0) await tx.insert(lessons).values(copies);
  }
}
