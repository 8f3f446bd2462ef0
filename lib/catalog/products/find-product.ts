import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { courseModules, lessons, productFiles, products, purchases } from "@/db/schema";
import { contentsOf } from "./contents";
import { stateOf } from "./list-products";
import type { ProductRow } from "./own-product";
import type { ProductState } from "./product-filter";
import type { Contents } from "./readiness";

export type StudioProduct = Omit<ProductRow, "isPublished" | "archivedAt" | "creatorId"> & {
  state: ProductState;
  fileIds: string[];
  isSold: boolean;
  contents: Contents;
  modules: StudioModule[];
};

export type StudioModule = { id: string; title: string; lessons: StudioLesson[] };
export type StudioLesson = { id: string; title: string; isPreview: boolean; isEmpty: boolean };

/** Everything the editor shows; null for what is somebody else's or was never there. */
export async function findProduct(creatorId: string, id: string): Promise<StudioProduct | null> {
  if (!z.guid().safeParse(id).success) return null;
  const [row] = await db
    .select()
    .from(products)
    .where(and(eq(products.id, id), eq(products.creatorId, creatorId)));
  if (!row) return null;
  const { isPublished, archivedAt, creatorId: _owner, ...product } = row;
  const [fileIds, contents, modules, sold] = await Promise.all([
    listFileIds(id),
    contentsOf(db, row),
    listModules(id),
    db.$count(purchases, eq(purchases.productId, id)),
  ]);
  const state = stateOf({ isPublished, archivedAt });
  return { ...product, state, fileIds, contents, modules, isSold: sold > 0 };
}

async function listFileIds(productId: string): Promise<string[]> {
  const files = await db
    .select({ mediaId: productFiles.mediaId })
    .from(productFiles)
    .where(eq(productFiles.productId, productId))
    .orderBy(asc(productFiles.position));
  return files.map(({ mediaId }) => mediaId);
}

async function listModules(productId: string): Promise<StudioModule[]> {
  const rows = await db
    .select({ module: courseModules, lesson: lessons })
    .from(courseModules)
    .leftJoin(lessons, eq(lessons.moduleId, courseModules.id))
    .where(eq(courseModules.productId, productId))
    .orderBy(asc(courseModules.position), asc(courseModules.id), asc(lessons.position), asc(lessons.id));
  const modules = new Map<string, StudioModule>();
  for (const { module, lesson } of rows) {
    const known = modules.get(module.id) ?? { id: module.id, title: module.title, lessons: [] };
    modules.set(module.id, known);
    if (!lesson) continue;
    const { id, title, isPreview, content, mediaId } = lesson;
    known.lessons.push({ id, title, isPreview, isEmpty: content === null && mediaId === null });
  }
  return [...modules.values()];
}
