import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { plans, subscriptions } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { requireOwnMedia } from "../own-media";
import { judgePrice } from "../price";
import { changedElsewhere, holdCreator, type Seller } from "../seller";
import { countSubscriptions, settleImages, type TierRow, tiersChanged, withTier } from "./own-tier";
import type { TierDetails } from "./tier-input";

/** A new one comes last and waits to be published. */
export async function createTier({ creatorId }: Seller, details: TierDetails): Promise<{ id: string }> {
  await judgePrice(details, "tiers");
  return db.transaction(async (tx) => {
    const { slug } = await holdCreator(tx, creatorId);
    await requireImage(tx, creatorId, details);
    const [last] = await tx
      .select({ rank: max(plans.rank) })
      .from(plans)
      .where(eq(plans.creatorId, creatorId));
    const [tier] = await tx
      .insert(plans)
      .values({ ...columnsOf(details), creatorId, rank: (last?.rank ?? 0) + 1, isPublished: false })
      .returning({ id: plans.id });
    await settleImages(tx, null, details.imageMediaId);
    await tiersChanged(tx, creatorId, slug);
    return tier as { id: string };
  });
}

type Saving = {
  tierId: string;
  /** The one that was read. Programs that send everything anew have none. */
  version?: number;
  /** Somebody read what another price means, and still wants it. */
  isPriceConfirmed: boolean;
};

export async function saveTier(
  { creatorId }: Seller,
  details: TierDetails,
  { tierId, version, isPriceConfirmed }: Saving,
): Promise<{ version: number }> {
  await judgePrice(details, "tiers");
  return withTier(creatorId, tierId, async (tx, tier) => {
    if (version !== undefined && version !== tier.version) throw changedElsewhere();
    await requireImage(tx, creatorId, details);
    await changePrice(tx, tier, { details, isPriceConfirmed });
    await tx
      .update(plans)
      .set({ ...columnsOf(details), version: tier.version + 1 })
      .where(eq(plans.id, tier.id));
    await settleImages(tx, tier.imageMediaId, details.imageMediaId);
    return { version: tier.version + 1 };
  });
}

/** New members pay the new price; those who are there go on paying theirs, which is written down before it is lost. */
async function changePrice(
  tx: Tx,
  tier: TierRow,
  { details, isPriceConfirmed }: { details: TierDetails; isPriceConfirmed: boolean },
): Promise<void> {
  const isOtherTerm = details.interval !== tier.intervalUnit || details.currency !== tier.currency;
  if (!isOtherTerm && details.priceCents === tier.priceCents) return;
  const hadMembers = (await countSubscriptions(tx, tier.id)) > 0;
  if (isOtherTerm && hadMembers) {
    const field = details.interval === tier.intervalUnit ? "currency" : "interval";
    throw new AppError("invalid", "Members pay by these terms.", { field, reason: "tier_terms_fixed" });
  }
  if (details.priceCents === tier.priceCents && details.currency === tier.currency) return;
  if ((tier.isPublished || hadMembers) && !isPriceConfirmed)
    throw new AppError("invalid", "Confirm the new price.", { field: "price", reason: "price_unconfirmed" });
  await tx
    .update(subscriptions)
    .set({ keptPriceCents: tier.priceCents })
    .where(
      and(
        eq(subscriptions.planId, tier.id),
        isNull(subscriptions.keptPriceCents),
        isNull(subscriptions.grantedBy),
        inArray(subscriptions.status, ["active", "past_due", "canceled"]),
      ),
    );
}

const columnsOf = ({ interval, ...details }: TierDetails) => ({
  ...details,
  intervalUnit: interval,
  intervalCount: 1,
});

const requireImage = (tx: Tx, creatorId: string, { imageMediaId }: TierDetails) =>
  requireOwnMedia(tx, imageMediaId ? [imageMediaId] : [], {
    creatorId,
    field: "imageMediaId",
    kinds: ["image"],
  });
