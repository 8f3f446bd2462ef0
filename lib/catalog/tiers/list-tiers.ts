import { and, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { plans, subscriptions } from "@/db/schema";
import type { Currency } from "@/lib/money";
import { isLive } from "../counts";
import { inOrder } from "./tier-order";

export type StudioTier = {
  id: string;
  name: string;
  description: string | null;
  priceCents: number;
  currency: Currency;
  intervalUnit: "day" | "month" | "year";
  intervalCount: number;
  benefits: string[];
  imageMediaId: string | null;
  isPublished: boolean;
  version: number;
  memberCount: number;
  /** Whether anybody ever joined: then it stays, and so do its terms. */
  hadMembers: boolean;
  /** What members pay in a month, at the prices they keep. */
  monthlyCents: number;
};

const ofTier = (where?: SQL) => and(eq(subscriptions.planId, plans.id), where);

const members = (what: SQL, where?: SQL) =>
  sql<number>`(${db.select({ what }).from(subscriptions).where(ofTier(where))})`;

const anybody = db.select({ one: sql`1` }).from(subscriptions).where(ofTier());

// The tables are named: inside of the inner query a bare column could be either's.
const paid = sql`coalesce(round(sum(coalesce(subscriptions.kept_price_cents, plans.price_cents)::numeric
  / plans.interval_count
  * case plans.interval_unit when 'day' then 30 when 'month' then 1 else 1.0 / 12 end)), 0)::bigint`;

const tiers = () =>
  db
    .select({
      id: plans.id,
      name: plans.name,
      description: plans.description,
      priceCents: plans.priceCents,
      currency: plans.currency,
      intervalUnit: plans.intervalUnit,
      intervalCount: plans.intervalCount,
      benefits: plans.benefits,
      imageMediaId: plans.imageMediaId,
      isPublished: plans.isPublished,
      version: plans.version,
      memberCount: members(sql`count(*)`, isLive()),
      hadMembers: sql<boolean>`${exists(anybody)}`,
      monthlyCents: members(paid, and(isLive(), isNull(subscriptions.grantedBy))),
    })
    .from(plans);

export const listTiers = (creatorId: string): Promise<StudioTier[]> =>
  tiers()
    .where(eq(plans.creatorId, creatorId))
    .orderBy(...inOrder);

export async function findTier(creatorId: string, tierId: string): Promise<StudioTier | null> {
  if (!z.guid().safeParse(tierId).success) return null;
  const [tier] = await tiers().where(and(eq(plans.creatorId, creatorId), eq(plans.id, tierId)));
  return tier ?? null;
}

export type TierChoice = { id: string; name: string; isPublished: boolean };

/** To choose from: what a post or a product may ask for. */
export const listTierChoices = (creatorId: string): Promise<TierChoice[]> =>
  db
    .select({ id: plans.id, name: plans.name, isPublished: plans.isPublished })
    .from(plans)
    .where(eq(plans.creatorId, creatorId))
    .orderBy(...inOrder);
