import { and, asc, desc, eq, inArray, isNotNull, lte, notExists, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { posts, products, purchases } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { countLimit, type Page, pageOf } from "@/lib/page";
import { enqueue } from "@/lib/queue";
import { notTheirs, type Seller } from "../seller";
import { isOwn, lockAnyPost, lockPost } from "./owned-post";
import { shownBy } from "./post-media";
import { renew } from "./renew";
import { buyersOf } from "./sold-singly";

export const daysInBin = 30;
export const binPageSize = 25;
const dayMs = 24 * 60 * 60 * 1000;
const batch = 100;

/** Out of everybody's sight at once, and gone after thirty days. What somebody paid for is not thrown away. */
export const binPost = (seller: Seller, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const post = await lockPost(tx, seller, id);
    const buyers = await buyersOf(post.productId, tx);
    if (buyers > 0) throw new AppError("conflict", "People bought it.", { reason: "post_bought" });
    await tx
      .update(posts)
      .set({
        deletedAt: now(),
        status: post.status === "published" ? "draft" : post.status,
        publishAt: null,
        pinnedAt: null,
        version: post.version + 1,
      })
      .where(isOwn(seller, id));
    if (post.productId)
      await tx.update(products).set({ isPublished: false }).where(eq(products.id, post.productId));
    if (post.status !== "published") return;
    await renew(tx, post, await shownBy(post, tx));
  });

/** As a draft, whatever it was before: nothing comes back before everybody's eyes by itself. */
export const restorePost = (seller: Seller, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const post = await lockAnyPost(tx, seller, id);
    if (post.deletedAt === null) return;
    if (isOver(post.deletedAt)) throw notTheirs();
    await tx
      .update(posts)
      .set({ deletedAt: null, version: post.version + 1 })
      .where(isOwn(seller, id));
  });

export type BinnedPost = { id: string; title: string | null; deletedAt: Date; goneAt: Date };

const goneAt = (deletedAt: Date): Date => new Date(deletedAt.getTime() + daysInBin * dayMs);
const isOver = (deletedAt: Date): boolean => goneAt(deletedAt) <= now();

export async function listBin(seller: Seller, page: number): Promise<Page<BinnedPost>> {
  const isHere = and(eq(posts.creatorId, seller.creatorId), isNotNull(posts.deletedAt));
  const counted = db.select({ one: sql`1` }).from(posts).where(isHere).limit(countLimit).as("counted");
  const [rows, total] = await Promise.all([
    db
      .select({ id: posts.id, title: posts.title, deletedAt: posts.deletedAt })
      .from(posts)
      .where(isHere)
      .orderBy(desc(posts.deletedAt), posts.id)
      .limit(binPageSize)
      .offset((page - 1) * binPageSize),
    db.$count(counted),
  ]);
  const items = rows.flatMap(({ deletedAt, ...row }) =>
    deletedAt ? [{ ...row, deletedAt, goneAt: goneAt(deletedAt) }] : [],
  );
  return pageOf(items, { page, limit: binPageSize }, total);
}

const paidFor = () =>
  db
    .select({ one: sql`1` })
    .from(purchases)
    .where(and(eq(purchases.productId, posts.productId), eq(purchases.status, "completed")));

/** The files stay in the library: other posts may show them too. */
export async function emptyBins(): Promise<void> {
  const until = new Date(now().getTime() - daysInBin * dayMs);
  const due = db
    .select({ id: posts.id })
    .from(posts)
    .where(and(lte(posts.deletedAt, until), notExists(paidFor())))
    .orderBy(asc(posts.deletedAt))
    .limit(batch);
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(posts)
      .where(inArray(posts.id, due))
      .returning({ coverMediaId: posts.coverMediaId, productId: posts.productId });
    const covers = gone.flatMap(({ coverMediaId }) => coverMediaId ?? []);
    const productIds = gone.flatMap(({ productId }) => productId ?? []);
    if (covers.length > 0) await enqueue(tx, "media.settle", { mediaIds: covers });
    if (productIds.length > 0) await forgetProducts(tx, productIds);
  });
}

/** Books are never cut: what was bought once, even if the money went back, keeps its product. */
const forgetProducts = (tx: Tx, productIds: string[]) =>
  tx
    .delete(products)
    .where(
      and(
        inArray(products.id, productIds),
        notExists(tx.select({ one: sql`1` }).from(purchases).where(eq(purchases.productId, products.id))),
      ),
    );
