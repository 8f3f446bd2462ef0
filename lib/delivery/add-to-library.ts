import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { checkouts, products, purchases, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import type { Reader } from "./holding";

/** What is given to everybody is bought for nothing: it stays theirs when it is given no more. */
export async function addToLibrary(reader: Reader, productId: string): Promise<void> {
  await db.transaction(async (tx) => {
    // Whoever presses twice at once is heard one after the other.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, reader.id)).for("no key update");
    const [product] = await tx.select().from(products).where(eq(products.id, productId)).for("share");
    if (!product?.isPublished) throw new AppError("not_found", "There is no such product.");
    if (product.creatorId && product.creatorId === reader.creator?.id)
      throw new AppError("forbidden", "Nobody buys from themselves.", { reason: "own_product" });
    if (product.priceCents !== 0 || product.planId)
      throw new AppError("forbidden", "This is not given to everybody.", { reason: "not_free" });
    const isTheirs = and(
      eq(purchases.fanId, reader.id),
      eq(purchases.productId, productId),
      eq(purchases.status, "completed"),
    );
    if ((await tx.$count(purchases, isTheirs)) > 0) return;
    const { currency } = product;
    const paid = { status: "paid", paidAt: now() } as const;
    const [checkout] = await tx
      .insert(checkouts)
      .values({ fanId: reader.id, currency, totalCents: 0, ...paid })
      .returning({ id: checkouts.id });
    if (!checkout) return;
    await tx.insert(purchases).values({
      checkoutId: checkout.id,
      fanId: reader.id,
      productId,
      amountCents: 0,
      status: "completed",
      completedAt: now(),
    });
  });
}
