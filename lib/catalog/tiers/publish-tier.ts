import { and, eq } from "drizzle-orm";
import { plans } from "@/db/schema";
import { requireVerified } from "@/lib/auth/manage-two-factor";
import { AppError } from "@/lib/errors";
import { getSetting } from "@/lib/settings/settings";
import { settleMedia } from "../own-media";
import type { Seller } from "../seller";
import { withTier } from "./own-tier";

export async function publishTier({ creatorId, userId, isVerified }: Seller, tierId: string): Promise<void> {
  requireVerified({ id: userId, isVerified });
  const { mostPublished } = await getSetting("tiers");
  await withTier(creatorId, tierId, async (tx, tier) => {
    if (tier.isPublished) return;
    const onSale = and(eq(plans.creatorId, creatorId), eq(plans.isPublished, true));
    if ((await tx.$count(plans, onSale)) >= mostPublished)
      throw new AppError("conflict", `At most ${mostPublished} tiers are on sale.`, {
        reason: "too_many_tiers",
      });
    await tx.update(plans).set({ isPublished: true }).where(eq(plans.id, tier.id));
    await settleMedia(tx, [tier.imageMediaId]);
  });
}

/** Nobody new may join; whoever is a member stays one and goes on paying the same. */
export const unpublishTier = ({ creatorId }: Seller, tierId: string): Promise<void> =>
  withTier(creatorId, tierId, async (tx, tier) => {
    await tx.update(plans).set({ isPublished: false }).where(eq(plans.id, tier.id));
    await settleMedia(tx, [tier.imageMediaId]);
  });
