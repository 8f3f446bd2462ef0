import { notTheirs } from "@/lib/catalog/seller";
import { findTier, type StudioTier } from "@/lib/catalog/tiers/list-tiers";

/** A tier as its creator's programs see it. */
export const tierOf = ({ intervalUnit, intervalCount: _count, ...tier }: StudioTier) => ({
  ...tier,
  interval: intervalUnit,
});

export async function ownTier(creatorId: string, tierId: string) {
  const tier = await findTier(creatorId, tierId);
  if (!tier) throw notTheirs();
  return tierOf(tier);
}
