import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { creatorSlugs, creators } from "@/db/schema";
import { isSlug } from "@/lib/slug";

/** The name that a page which was once called so has now; null when none was, and when it is not on show. */
export async function slugOfToday(before: string): Promise<string | null> {
  if (!isSlug(before)) return null;
  const [row] = await db
    .select({ slug: creators.slug })
    .from(creatorSlugs)
    .innerJoin(creators, and(eq(creators.id, creatorSlugs.creatorId), eq(creators.status, "active")))
    .where(eq(creatorSlugs.slug, before));
  return row?.slug ?? null;
}
