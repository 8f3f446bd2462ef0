import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { plans, posts, products } from "@/db/schema";
import { AppError, invariant } from "@/lib/errors";
import { picturesIn, wordsOf } from "@/lib/rich-text";
import { changedElsewhere, type Seller } from "../seller";
import { requireWhole } from "./missing-pieces";
import { isOwn, lockPost, type PostRow } from "./owned-post";
import type { PostInput } from "./post-input";
import { mediaIdsOf, requireTheirMedia, setMedia, shownBy, stuckMediaOf } from "./post-media";
import { renew } from "./renew";
import { keepProduct } from "./sold-singly";

export type Saved = { version: number; savedAt: Date };

/** All of a post at once. Whoever read an older version is told, and nothing is written over. */
export const savePost = (seller: Seller, id: string, input: PostInput): Promise<Saved> =>
  db.transaction(async (tx) => {
    await requireOwnThings(tx, seller, input);
    const values = valuesOf(input);
    if (input.version === 0) await begin(tx, seller, id);
    const before = await lockPost(tx, seller, id);
    if (before.version !== Math.max(input.version, 1)) {
      // An answer that was lost on its way is asked for again.
      if (await isSameAs(tx, before, input)) return { version: before.version, savedAt: before.updatedAt };
      throw changedElsewhere();
    }
    const shownBefore = await shownBy(before, tx);
    await setMedia(tx, id, input.mediaIds);
    const [post] = await tx
      .update(posts)
      .set({ ...values, version: before.version + 1 })
      .where(isOwn(seller, id))
      .returning();
    invariant(post, "a locked post is still there");
    const { productId } = await keepProduct(tx, post, input.priceCents);
    if (post.status === "published") await showAnew(tx, { ...post, productId }, shownBefore);
    return { version: post.version, savedAt: post.updatedAt };
  });

/** A draft may be as unfinished as it likes; what people see may not. */
async function showAnew(tx: Tx, post: PostRow, shownBefore: string[]): Promise<void> {
  const shown = await shownBy(post, tx);
  await requireWhole(post, await stuckMediaOf(shown, tx), tx);
  await renew(tx, post, [...new Set([...shownBefore, ...shown])]);
}

/** An id that is already somebody's stays theirs: whoever asks finds no post of their own under it. */
const begin = (tx: Tx, seller: Seller, id: string) =>
  tx.insert(posts).values({ id, creatorId: seller.creatorId }).onConflictDoNothing();

const valuesOf = ({
  title,
  content,
  coverMediaId,
  tags,
  door,
  planId,
  isSoldSingly,
  commentsOn,
}: PostInput) => ({
  title,
  content,
  body: wordsOf(content),
  coverMediaId,
  tags,
  access: door === "public" ? ("public" as const) : ("members" as const),
  planId: door === "tier" ? planId : null,
  isSoldSingly: isSoldSingly && door !== "public",
  commentsOn,
});

async function requireOwnThings(tx: Tx, seller: Seller, input: PostInput): Promise<void> {
  const { coverMediaId, mediaIds, content, door, planId } = input;
  const pictures = [...(coverMediaId ? [coverMediaId] : []), ...picturesIn(content)];
  await requireTheirMedia(tx, seller.creatorId, { pictures, all: mediaIds });
  if (door !== "tier") return;
  const isOwnTier =
    planId && (await tx.$count(plans, and(eq(plans.id, planId), eq(plans.creatorId, seller.creatorId)))) > 0;
  if (!isOwnTier) throw new AppError("invalid", "Choose a tier.", { reason: "tier_missing" });
}

async function isSameAs(tx: Tx, post: PostRow, input: PostInput): Promise<boolean> {
  const [product] = post.productId
    ? await tx
        .select({ priceCents: products.priceCents })
        .from(products)
        .where(eq(products.id, post.productId))
    : [];
  const values = valuesOf(input);
  const stored = Object.fromEntries(Object.keys(values).map((key) => [key, post[key as keyof PostRow]]));
  const isSamePrice = !values.isSoldSingly || product?.priceCents === input.priceCents;
  return (
    isSamePrice &&
    isDeepStrictEqual(stored, values) &&
    (await mediaIdsOf(post.id, tx)).join() === input.mediaIds.join()
  );
}
