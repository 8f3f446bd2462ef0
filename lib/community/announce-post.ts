import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { creators, posts } from "@/db/schema";
import { uuidOf } from "@/lib/crypto";
import { lettersFor } from "@/lib/entitlements/audience";
import { enqueue, type Payload } from "@/lib/queue";

const batch = 200;

/**
 * A letter to each of those who are told, some hundred at a time. Letters and batches are named after the announcement,
 * so that running twice sends nothing twice; what was taken back meanwhile is announced to nobody else.
 */
export const announcePost = ({ postId, at, after }: Payload<"posts.announce">): Promise<void> =>
  db.transaction(async (tx) => {
    const post = await findAnnounced(tx, postId);
    if (!post || post.announcedAt?.toISOString() !== at || post.announceTo === "nobody") return;
    const { announceTo } = post;
    const readers = await lettersFor({ ...post, announceTo }, { after, limit: batch }, tx);
    let added = 0;
    for (const userId of readers) {
      const mail = { kind: "post_published" as const, userId, postId };
      if (await enqueue(tx, "mails.send", mail, { id: uuidOf(`${postId} ${at} ${userId}`) })) added += 1;
    }
    if (added > 0)
      await tx
        .update(posts)
        .set({ announcedCount: sql`${posts.announcedCount} + ${added}`, updatedAt: sql`${posts.updatedAt}` })
        .where(eq(posts.id, postId));
    const last = readers[batch - 1];
    if (last)
      await enqueue(
        tx,
        "posts.announce",
        { postId, at, after: last },
        { id: uuidOf(`${postId} ${at} after ${last}`) },
      );
  });

async function findAnnounced(tx: Tx, postId: string) {
  const [post] = await tx
    .select({
      postId: posts.id,
      creatorId: posts.creatorId,
      access: posts.access,
      planId: posts.planId,
      productId: posts.productId,
      announceTo: posts.announceTo,
      announcedAt: posts.announcedAt,
    })
    .from(posts)
    .innerJoin(creators, and(eq(creators.id, posts.creatorId), eq(creators.status, "active")))
    .where(and(eq(posts.id, postId), eq(posts.status, "published"), isNull(posts.deletedAt)));
  return post;
}
