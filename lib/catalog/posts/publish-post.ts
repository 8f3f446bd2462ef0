import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { posts } from "@/db/schema";
import { requireVerified } from "@/lib/auth/manage-two-factor";
import { now } from "@/lib/clock";
import { AppError, invariant } from "@/lib/errors";
import { log } from "@/lib/log";
import { enqueue } from "@/lib/queue";
import type { Seller } from "../seller";
import { requireWhole } from "./missing-pieces";
import { isOwn, lockPost, type PostRow } from "./owned-post";
import { shownBy, stuckMediaOf } from "./post-media";
import { renew } from "./renew";
import { keepProduct } from "./sold-singly";

export const audiences = ["nobody", "members", "followers"] as const;
export type Audience = (typeof audiences)[number];

export type Publishing = {
  /** Of the post that was looked at before it was agreed to. */
  version: number;
  /** Null: now. */
  at: Date | null;
  announceTo: Audience;
  /** Told once is told, unless somebody asks for another letter. */
  again: boolean;
};

export type Published = "published" | "scheduled" | "waiting";

/** Now, or as soon as it is due and nothing in it is still being prepared. */
export async function publishPost(
  seller: Seller,
  id: string,
  { version, at, announceTo, again }: Publishing,
): Promise<Published> {
  requireVerified({ id: seller.userId, isVerified: seller.isVerified });
  return db.transaction(async (tx) => {
    const post = await lockPost(tx, seller, id);
    if (post.status === "published") return "published";
    if (post.version !== version)
      throw new AppError("conflict", "It was changed after this page was read.", {
        reason: "changed_since_review",
      });
    if (at && at <= now())
      throw new AppError("invalid", "This moment has passed.", { reason: "moment_passed" });
    const mediaIds = await shownBy(post, tx);
    const stuck = await stuckMediaOf(mediaIds, tx);
    await requireWhole(post, stuck, tx);

    const told = { announceTo, ...(again && { announcedAt: null }) };
    if (!at && stuck.pending === 0) {
      await appear(tx, { ...post, ...told });
      return "published";
    }
    await tx
      .update(posts)
      .set({ ...told, publishAt: at ?? now(), version: post.version + 1 })
      .where(isOwn(seller, id));
    return at ? "scheduled" : "waiting";
  });
}

/** A post that was out before goes back to its place; a new one stands first. */
async function appear(tx: Tx, post: PostRow): Promise<void> {
  const at = now();
  const isTold = post.announceTo === "nobody" || post.announcedAt !== null;
  const [published] = await tx
    .update(posts)
    .set({
      status: "published",
      publishedAt: post.publishAt ?? post.publishedAt ?? at,
      publishAt: null,
      announceTo: post.announceTo,
      announcedAt: isTold ? post.announcedAt : at,
      version: post.version + 1,
    })
    .where(eq(posts.id, post.id))
    .returning();
  invariant(published, "a locked post is still there");
  await keepProduct(tx, published, null);
  await renew(tx, published, await shownBy(published, tx));
  if (!isTold) await enqueue(tx, "posts.announce", { postId: post.id, at: at.toISOString(), after: null });
}

const batch = 200;

const isDue = () =>
  and(
    isNotNull(posts.publishAt),
    lte(posts.publishAt, now()),
    eq(posts.status, "draft"),
    isNull(posts.deletedAt),
  );

/** Whatever is due and ready. One that cannot appear never stands in the way of the others. */
export async function publishDuePosts(): Promise<void> {
  const due = await db
    .select({ id: posts.id })
    .from(posts)
    .where(isDue())
    .orderBy(asc(posts.publishAt))
    .limit(batch);
  for (const { id } of due) {
    await publishDue(id).catch((error: unknown) =>
      log.error({ error, postId: id }, "a post could not be published"),
    );
  }
}

const publishDue = (id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const [post] = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.id, id), isDue()))
      .for("update");
    if (!post) return;
    const { pending, failed } = await stuckMediaOf(await shownBy(post, tx), tx);
    if (pending + failed === 0) await appear(tx, post);
  });
