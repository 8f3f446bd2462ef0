import { and, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { plans, purchases, subscriptions } from "@/db/schema";
import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { now } from "@/lib/clock";
import { invariant } from "@/lib/errors";
import { getSetting } from "@/lib/settings/settings";
import type { Membership, Pass } from "./rules";

export interface AtHand {
  /** Whose things are at hand; left out, the memberships of all creators are looked at. */
  creatorIds?: readonly string[];
  /** Which products are at hand, and those that open the posts at hand; no other purchase is looked for. */
  productIds?: readonly string[];
}

/** What a visitor holds at this moment for the things at hand: at most three statements, however many things. */
export async function passFor(
  user: Pick<SignedInUser, "id" | "role" | "creator"> | null,
  { creatorIds, productIds = [] }: AtHand = {},
): Promise<Pass> {
  const at = now();
  if (!user)
    return { at, role: null, creatorId: null, memberships: [], boughtProductIds: new Set(), graceDays: 0 };
  const [memberships, boughtProductIds] = await Promise.all([
    membershipsOf(user.id, creatorIds),
    boughtBy(user.id, productIds),
  ]);
  const isLate = memberships.some(({ status }) => status === "past_due");
  const graceDays = isLate ? (await getSetting("access")).graceDays : 0;
  return {
    at,
    role: user.role,
    creatorId: user.creator?.id ?? null,
    memberships,
    boughtProductIds,
    graceDays,
  };
}

/** Those that ended are loaded too: not to open anything, but to say that they did. */
async function membershipsOf(
  fanId: string,
  creatorIds: readonly string[] | undefined,
): Promise<Membership[]> {
  const rows = await db
    .select({
      planId: subscriptions.planId,
      creatorId: plans.creatorId,
      rank: plans.rank,
      status: subscriptions.status,
      paidUntil: subscriptions.currentPeriodEnd,
    })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .where(
      and(
        eq(subscriptions.fanId, fanId),
        ne(subscriptions.status, "pending"),
        isNotNull(subscriptions.currentPeriodEnd),
        creatorIds && or(inArray(plans.creatorId, creatorIds), isNull(plans.creatorId)),
      ),
    );
  return rows.map(({ status, paidUntil, ...row }) => {
    invariant(status !== "pending" && paidUntil, "only subscriptions that began are selected");
    return { ...row, status, paidUntil };
  });
}

async function boughtBy(fanId: string, productIds: readonly string[]): Promise<Set<string>> {
  if (productIds.length === 0) return new Set();
  const rows = await db
    .select({ productId: purchases.productId })
    .from(purchases)
    .where(
      and(
        eq(purchases.fanId, fanId),
        inArray(purchases.productId, productIds),
        eq(purchases.status, "completed"),
      ),
    );
  return new Set(rows.map(({ productId }) => productId));
}
