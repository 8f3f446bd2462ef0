import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { posts } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError, invariant } from "@/lib/errors";
import type { Seller } from "../seller";
import { isOwn, lockPost } from "./owned-post";
import { shownBy } from "./post-media";
import { renew } from "./renew";
import { keepProduct } from "./sold-singly";

/** Back to a draft, out of everybody's sight; a scheduled one waits for nothing any more. Asking twice does no more. */
export const unpublishPost = (seller: Seller, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const before = await lockPost(tx, seller, id);
    if (before.status === "hidden")
      throw new AppError("conflict", "It is out of sight.", { reason: "post_hidden" });
    if (before.status === "draft" && !before.publishAt) return;
    const [post] = await tx
      .update(posts)
      .set({ status: "draft", publishAt: null, pinnedAt: null, version: before.version + 1 })
      .where(eq(posts.id, id))
      .returning();
    invariant(post, "a locked post is still there");
    if (before.status !== "published") return;
    await keepProduct(tx, post, null);
    await renew(tx, post, await shownBy(post, tx));
  });

/** On top of the page, above the newest. Each creator has one such place, and the last one pinned stands there. */
export const pinPost = (seller: Seller, id: string, isPinned: boolean): Promise<void> =>
  db.transaction(async (tx) => {
    const post = await lockPost(tx, seller, id);
    if (isPinned && post.status !== "published")
      throw new AppError("conflict", "Only what is out can be pinned.", { reason: "pin_unpublished" });
    if (isPinned) await tx.update(posts).set({ pinnedAt: null }).where(eq(posts.creatorId, seller.creatorId));
    await tx
      .update(posts)
      .set({ pinnedAt: isPinned ? now() : null })
      .where(isOwn(seller, id));
    await renew(tx, post, []);
  });
