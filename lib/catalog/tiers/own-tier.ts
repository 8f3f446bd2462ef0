import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { plans, subscriptions } from "@/db/schema";
import { tags, touch } from "@/lib/page-cache";
import { settleMedia } from "../own-media";
import { holdCreator, notTheirs, refreshCard } from "../seller";

export type TierRow = typeof plans.$inferSelect;

/** Every change of a tier waits for its creator's row: so order, count and price are what they were read as. */
export async function withTier<Result>(
  creatorId: string,
  tierId: string,
  work: (tx: Tx, tier: TierRow) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    const { slug } = await holdCreator(tx, creatorId);
    const [tier] = await tx
      .select()
      .from(plans)
      .where(and(eq(plans.id, tierId), eq(plans.creatorId, creatorId)))
      .for("update");
    if (!tier) throw notTheirs();
    const result = await work(tx, tier);
    await tiersChanged(tx, creatorId, slug);
    return result;
  });
}

export async function tiersChanged(tx: Tx, creatorId: string, slug: string): Promise<void> {
  await touch(tx, [tags.creator(slug)]);
  await refreshCard(tx, creatorId);
}

export const settleImages = (tx: Tx, before: string | null, after: string | null) =>
  before === after ? Promise.resolve() : settleMedia(tx, [before, after]);

/** Ever, whatever became of it. */
export const countSubscriptions = (tx: Tx, tierId: string): Promise<number> =>
  tx.$count(subscriptions, eq(subscriptions.planId, tierId));
