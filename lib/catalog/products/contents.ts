import { count, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { courseModules, lessons, posts, productFiles } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { ProductRow } from "./own-product";
import { type Contents, isReady } from "./readiness";

type Of = Pick<ProductRow, "id" | "type" | "description" | "coverMediaId">;

export async function contentsOf(from: Db | Tx, product: Of): Promise<Contents> {
  const { id, type, description, coverMediaId } = product;
  const inCourse = from
    .select({
      lessonCount: count(),
      emptyLessonCount: sql<number>`count(*) filter (where ${lessons.content} is null and ${lessons.mediaId} is null)`,
    })
    .from(lessons)
    .innerJoin(courseModules, eq(courseModules.id, lessons.moduleId))
    .where(eq(courseModules.productId, id));
  const [course] = await inCourse;
  const fileCount = await from.$count(productFiles, eq(productFiles.productId, id));
  const postCount = await from.$count(posts, eq(posts.productId, id));
  const { lessonCount = 0, emptyLessonCount = 0 } = course ?? {};
  return { type, description, coverMediaId, fileCount, postCount, lessonCount, emptyLessonCount };
}

/** Nothing is on sale that a buyer would find empty. */
export async function requireReady(tx: Tx, product: Of): Promise<void> {
  if (!isReady(await contentsOf(tx, product)))
    throw new AppError("conflict", "Something is missing in it.", { reason: "product_not_ready" });
}
