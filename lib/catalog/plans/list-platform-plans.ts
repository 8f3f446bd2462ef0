import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { plans } from "@/db/schema";
import type { Currency } from "@/lib/money";

export type PlatformPlan = {
  id: string;
  name: string;
  description: string | null;
  priceCents: number;
  currency: Currency;
  intervalUnit: "day" | "month" | "year";
  intervalCount: number;
  benefits: string[];
  ctaText: string | null;
  cardStyle: string | null;
  externalCheckoutUrl: string | null;
  acceptsPix: boolean;
  acceptsCard: boolean;
};

/** What the platform itself sells: everything in its own catalogue, for a time. */
export function listPlatformPlans(): Promise<PlatformPlan[]> {
  return db
    .select({
      id: plans.id,
      name: plans.name,
      description: plans.description,
      priceCents: plans.priceCents,
      currency: plans.currency,
      intervalUnit: plans.intervalUnit,
      intervalCount: plans.intervalCount,
      benefits: plans.benefits,
      ctaText: plans.ctaText,
      cardStyle: plans.cardStyle,
      externalCheckoutUrl: plans.externalCheckoutUrl,
      acceptsPix: plans.acceptsPix,
      acceptsCard: plans.acceptsCard,
    })
    .from(plans)
    .where(and(isNull(plans.creatorId), eq(plans.isPublished, true)))
    .orderBy(asc(plans.rank), asc(plans.priceCents))
    .limit(12);
}
