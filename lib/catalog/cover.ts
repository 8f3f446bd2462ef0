import { type Column, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { postMedia } from "@/db/schema";

/**
 * What a post is shown by: the cover that was chosen for it, else the first thing it holds. To be joined sideways
 * to whatever names the post.
 */
export function coverOf(post: { id: Column; coverMediaId: Column }) {
  const first = db
    .select({ mediaId: postMedia.mediaId })
    .from(postMedia)
    .where(eq(postMedia.postId, post.id))
    .orderBy(postMedia.position)
    .limit(1);
  return db
    .select({ mediaId: sql<string | null>`coalesce(${post.coverMediaId}, (${first}))`.as("shown_media_id") })
    .from(sql`(select) as one`)
    .as("cover");
}
