import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators, posts } from "@/db/schema";

/** On whose page a post stands, published or not. */
export async function findPlaceOf(postId: string): Promise<string | null> {
  if (!z.guid().safeParse(postId).success) return null;
  const [post] = await db
    .select({ slug: creators.slug })
    .from(posts)
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .where(eq(posts.id, postId));
  return post?.slug ?? null;
}
