import { eq } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { products } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { getSetting } from "@/lib/settings/settings";
import type { PostRow } from "./owned-post";
import { mediaIdsOf, type StuckMedia } from "./post-media";

export type MissingPiece = {
  name: "hidden" | "name" | "content" | "price" | "failed" | "pending" | "cover";
  /** Without it there is no publishing; of the others the creator is told. */
  isNeeded: boolean;
};

/** What stands between a draft and its readers, the gravest first. */
export async function missingIn(
  post: PostRow,
  { pending, failed }: StuckMedia,
  from: Db | Tx = db,
): Promise<MissingPiece[]> {
  const strip = await mediaIdsOf(post.id, from);
  const isEmpty =
    !post.body && strip.length === 0 && !post.content?.content.some(({ type }) => type === "image");
  const pieces: (MissingPiece & { isMissing: boolean })[] = [
    // Taken down by the platform, which alone can bring it back.
    { name: "hidden", isNeeded: true, isMissing: post.status === "hidden" },
    { name: "name", isNeeded: true, isMissing: !post.title },
    { name: "content", isNeeded: true, isMissing: isEmpty },
    { name: "price", isNeeded: true, isMissing: post.isSoldSingly && !(await hasPrice(post, from)) },
    { name: "failed", isNeeded: true, isMissing: failed > 0 },
    { name: "pending", isNeeded: false, isMissing: pending > 0 },
    { name: "cover", isNeeded: false, isMissing: post.coverMediaId === null && strip.length === 0 },
  ];
  return pieces.filter(({ isMissing }) => isMissing).map(({ name, isNeeded }) => ({ name, isNeeded }));
}

/** One that may be asked for what is sold by itself; given away it would be an open post. */
async function hasPrice({ productId }: PostRow, from: Db | Tx): Promise<boolean> {
  if (!productId) return false;
  const [product] = await from
    .select({ priceCents: products.priceCents, currency: products.currency })
    .from(products)
    .where(eq(products.id, productId));
  if (!product) return false;
  const { minimumCents, maximumCents } = (await getSetting("products", from)).price[product.currency];
  return product.priceCents >= minimumCents && product.priceCents <= maximumCents;
}

/** What people see, or are about to see, lacks nothing that is needed. */
export async function requireWhole(post: PostRow, stuck: StuckMedia, tx: Tx): Promise<void> {
  const missing = await missingIn(post, stuck, tx);
  if (missing.some(({ isNeeded }) => isNeeded))
    throw new AppError("conflict", "Something is missing.", { reason: "post_unfinished" });
}
