import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { courseModules, lessons, products } from "@/db/schema";

export type EditedLesson = typeof lessons.$inferSelect & { productTitle: string };

/** Found through its product, so that the address of one product never opens a lesson of another. */
export async function findLesson(
  creatorId: string,
  productId: string,
  lessonId: string,
): Promise<EditedLesson | null> {
  if (![productId, lessonId].every((id) => z.guid().safeParse(id).success)) return null;
  const [row] = await db
    .select({ lesson: lessons, productTitle: products.title })
    .from(lessons)
    .innerJoin(courseModules, eq(courseModules.id, lessons.moduleId))
    .innerJoin(products, eq(products.id, courseModules.productId))
    .where(and(eq(lessons.id, lessonId), eq(products.id, productId), eq(products.creatorId, creatorId)));
  return row ? { ...row.lesson, productTitle: row.productTitle } : null;
}
