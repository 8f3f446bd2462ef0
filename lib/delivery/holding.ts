import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators, libraryItems, media, plans, posts, products, purchases } from "@/db/schema";
import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { passFor } from "@/lib/entitlements/pass";
import { canOpenProduct } from "@/lib/entitlements/rules";
import { AppError } from "@/lib/errors";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";

export type Reader = Pick<SignedInUser, "id" | "role" | "creator">;

/** A product as it stands in somebody's library: open, given back, or once included in what they were a member of. */
export type Holding = Product & {
  state: "open" | "refunded" | "ended";
  /** False where it is open only because they sell it, or run the house. */
  isTheirs: boolean;
};
type Product = NonNullable<Awaited<ReturnType<typeof findProduct>>>;

/** Null for what never was theirs, and for what there is not: outside, the two look the same. */
export async function findHolding(reader: Reader, productId: string): Promise<Holding | null> {
  const product = z.guid().safeParse(productId).success ? await findProduct(productId) : null;
  if (!product) return null;
  const { creatorId, id } = product;
  const pass = await passFor(reader, { creatorIds: creatorId ? [creatorId] : [], productIds: [id] });
  const isTheirs = canOpenProduct(product, { ...pass, role: "fan", creatorId: null });
  if (isTheirs || canOpenProduct(product, pass)) return { ...product, state: "open", isTheirs };
  const state = await closedState(reader.id, id);
  return state && { ...product, state, isTheirs: true };
}

export async function requireOpen(reader: Reader, productId: string): Promise<Holding> {
  const holding = await findHolding(reader, productId);
  if (!holding) throw new AppError("not_found", "There is nothing like this in the library.");
  if (holding.state !== "open") throw new AccessEnded();
  return holding;
}

export class AccessEnded extends AppError {
  constructor() {
    super("forbidden", "This is not open any more.", { reason: "access_ended" });
  }
}

async function findProduct(id: string) {
  const [row] = await db
    .select({
      id: products.id,
      type: products.type,
      title: products.title,
      description: products.description,
      priceCents: products.priceCents,
      isPublished: products.isPublished,
      planRank: plans.rank,
      creatorId: products.creatorId,
      inPlatformPlans: creators.inPlatformPlans,
      creatorSlug: creators.slug,
      creatorName: creators.displayName,
      cover: pictureColumns(media),
      postId: posts.id,
    })
    .from(products)
    .leftJoin(creators, eq(creators.id, products.creatorId))
    .leftJoin(plans, eq(plans.id, products.planId))
    .leftJoin(media, eq(media.id, products.coverMediaId))
    .leftJoin(posts, and(eq(posts.productId, products.id), eq(posts.status, "published")))
    .where(eq(products.id, id));
  if (!row) return null;
  const { cover, inPlatformPlans, ...product } = row;
  const picture: Picture | null = publicPicture(cover);
  return { ...product, inPlatformPlans: inPlatformPlans ?? false, cover: picture };
}

/** Why it is closed now, of what was open to them before. */
async function closedState(fanId: string, productId: string): Promise<"refunded" | "ended" | null> {
  const [[refunded], [opened]] = await Promise.all([
    db
      .select({ id: purchases.id })
      .from(purchases)
      .where(
        and(eq(purchases.fanId, fanId), eq(purchases.productId, productId), eq(purchases.status, "refunded")),
      )
      .limit(1),
    db
      .select({ productId: libraryItems.productId })
      .from(libraryItems)
      .where(and(eq(libraryItems.userId, fanId), eq(libraryItems.productId, productId))),
  ]);
  return refunded ? "refunded" : opened ? "ended" : null;
}
