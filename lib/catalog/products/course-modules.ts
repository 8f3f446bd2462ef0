import { and, asc, eq, max, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { courseModules, products } from "@/db/schema";
import { placed } from "@/lib/placed";
import { notTheirs, type Seller } from "../seller";
import { requireReady } from "./contents";
import { type ProductRow, withProduct } from "./own-product";

export type ModuleRow = typeof courseModules.$inferSelect;

/** Of whichever product of this creator it is part of, which is held meanwhile. */
export async function withModule<Result>(
  creatorId: string,
  moduleId: string,
  work: (tx: Tx, module: ModuleRow, product: ProductRow) => Promise<Result>,
): Promise<Result> {
  const [place] = await db
    .select({ productId: courseModules.productId })
    .from(courseModules)
    .innerJoin(products, and(eq(products.id, courseModules.productId), eq(products.creatorId, creatorId)))
    .where(eq(courseModules.id, moduleId));
  if (!place) throw notTheirs();
  return withProduct(creatorId, place.productId, async (tx, product) => {
    const [module] = await tx.select().from(courseModules).where(eq(courseModules.id, moduleId));
    if (!module) throw notTheirs();
    return work(tx, module, product);
  });
}

export const addModule = ({ creatorId }: Seller, productId: string, title: string): Promise<{ id: string }> =>
  withProduct(creatorId, productId, async (tx) => {
    const [last] = await tx
      .select({ position: max(courseModules.position) })
      .from(courseModules)
      .where(eq(courseModules.productId, productId));
    const [module] = await tx
      .insert(courseModules)
      .values({ productId, title, position: (last?.position ?? -1) + 1 })
      .returning({ id: courseModules.id });
    return module as { id: string };
  });

export const renameModule = ({ creatorId }: Seller, moduleId: string, title: string): Promise<void> =>
  withModule(creatorId, moduleId, async (tx) => {
    await tx.update(courseModules).set({ title }).where(eq(courseModules.id, moduleId));
  });

export const placeModule = ({ creatorId }: Seller, moduleId: string, position: number): Promise<void> =>
  withModule(creatorId, moduleId, async (tx, _module, { id: productId }) => {
    const modules = await tx
      .select({ id: courseModules.id })
      .from(courseModules)
      .where(eq(courseModules.productId, productId))
      .orderBy(asc(courseModules.position), asc(courseModules.id));
    const ids = placed(
      modules.map(({ id }) => id),
      moduleId,
      position,
    );
    await tx.execute(sql`
      update course_modules set position = wanted.position - 1
        from unnest(${sql.param(ids)}::uuid[]) with ordinality as wanted (id, position)
       where course_modules.id = wanted.id and course_modules.product_id = ${productId}`);
  });

/** With all its lessons. A course on sale keeps at least one. */
export const removeModule = ({ creatorId }: Seller, moduleId: string): Promise<void> =>
  withModule(creatorId, moduleId, async (tx, _module, product) => {
    await tx.delete(courseModules).where(eq(courseModules.id, moduleId));
    if (product.isPublished) await requireReady(tx, product);
  });
