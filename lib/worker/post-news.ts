import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { creators, posts } from "@/db/schema";
import type { News } from "@/lib/notifications/letter";
import { plainName } from "@/lib/notifications/plain-name";

/** Null once it was taken back: nobody is led to a page that is not there. */
export async function findPostNews(tx: Tx, postId: string): Promise<News | null> {
  const [post] = await tx
    .select({ title: posts.title, creator: creators.displayName })
    .from(posts)
    .innerJoin(creators, and(eq(creators.id, posts.creatorId), eq(creators.status, "active")))
    .where(and(eq(posts.id, postId), eq(posts.status, "published"), isNull(posts.deletedAt)));
  return (
    (post && {
      kind: "post_published",
      creator: plainName(post.creator) ?? "CreatorFlix",
      title: plainName(post.title),
    }) ??
    null
  );
}
