import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { checkouts, plans, posts, products } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Seller } from "../seller";
import { countSubscriptions, settleImages, withTier } from "./own-tier";

/** Only one that nobody ever joined and that guards nothing: what it guards would open to every member. */
export const deleteTier = ({ creatorId }: Seller, tierId: string): Promise<void> =>
  withTier(creatorId, tierId, async (tx, tier) => {
    const reason = await whatKeeps(tx, tier.id);
    if (reason) throw new AppError("conflict", "This tier has to stay.", { reason });
    await tx.delete(plans).where(eq(plans.id, tier.id));
    await settleImages(tx, tier.imageMediaId, null);
  });

async function whatKeeps(tx: Tx, tierId: string): Promise<string | null> {
  if ((await countSubscriptions(tx, tierId)) > 0) return "tier_has_members";
  if ((await tx.$count(checkouts, eq(checkouts.planId, tierId))) > 0) return "tier_has_members";
  const guarded =
    (await tx.$count(posts, eq(posts.planId, tierId))) +
    (await tx.$count(products, eq(products.planId, tierId)));
  return guarded > 0 ? "tier_guards_something" : null;
}
