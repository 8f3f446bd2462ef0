import { and, count, eq, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { plans, posts, products, purchases } from "@/db/schema";
import { invariant } from "@/lib/errors";
import type { Currency } from "@/lib/money";
import { getSetting } from "@/lib/settings/settings";
import type { PostRow } from "./owned-post";

/** What a creator's prices are in: the money most of their tiers ask for, or the platform's own. */
export async function currencyOf(creatorId: string, from: Db | Tx = db): Promise<Currency> {
  const [most] = await from
    .select({ currency: plans.currency })
    .from(plans)
    .where(eq(plans.creatorId, creatorId))
    .groupBy(plans.currency)
    .orderBy(sql`count(*) desc`, plans.currency)
    .limit(1);
  return most?.currency ?? (await getSetting("currencies", from)).standard;
}

/** How many people paid for this one post. */
export async function buyersOf(productId: string | null, from: Db | Tx = db): Promise<number> {
  if (!productId) return 0;
  const [row] = await from
    .select({ buyers: count() })
    .from(purchases)
    .where(and(eq(purchases.productId, productId), eq(purchases.status, "completed")));
  return row?.buyers ?? 0;
}

/** The product behind a post is as the post is: called the same, on sale while it is published and meant to be sold. */
export async function keepProduct(
  tx: Tx,
  post: PostRow,
  priceCents: number | null,
): Promise<{ productId: string | null }> {
  const { creatorId, coverMediaId, productId } = post;
  const isPublished = post.isSoldSingly && post.status === "published";
  const product = { title: post.title ?? "", coverMediaId, isPublished };
  if (productId) {
    const price = { ...(isPublished && { archivedAt: null }), ...(priceCents !== null && { priceCents }) };
    await tx
      .update(products)
      .set({ ...product, ...price, version: sql`${products.version} + 1` })
      .where(eq(products.id, productId));
    return { productId };
  }
  if (!post.isSoldSingly || priceCents === null) return { productId: null };
  const currency = await currencyOf(creatorId, tx);
  const [made] = await tx
    .insert(products)
    .values({ ...product, creatorId, type: "unlockable", priceCents, currency })
    .returning({ id: products.id });
  invariant(made, "an insert returns its row");
  await tx.update(posts).set({ productId: made.id }).where(eq(posts.id, post.id));
  return { productId: made.id };
}
