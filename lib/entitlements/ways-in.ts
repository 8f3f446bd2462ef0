import { eq, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { plans } from "@/db/schema";
import { invariant } from "@/lib/errors";
import type { PostRow } from "./find-post";
import type { LockedPost, Way } from "./post-view";
import type { Pass } from "./rules";
import { type Lock, whyLocked } from "./why-locked";

type Plan = Awaited<ReturnType<typeof listPlans>>[number];

/** Every way into a locked post with the words to offer it by. */
export async function waysInto(
  { guarded, product, productRank, title }: PostRow,
  pass: Pass,
): Promise<Pick<LockedPost, "ways" | "lapsed">> {
  const offered = await listPlans(guarded.creatorId);
  const lock = whyLocked(
    {
      ...guarded,
      plans: offered,
      product: product && { ...product, planRank: productRank, inPlatformPlans: guarded.inPlatformPlans },
    },
    pass,
  );
  invariant(lock, "only what is locked and on show is asked for ways in");
  const known = new Map(offered.map((plan) => [plan.id, plan]));
  return {
    ways: lock.ways.map(({ kind, ...way }) =>
      kind === "plan"
        ? wayOfPlan(known.get(way.id))
        : { ...way, kind, name: product?.title || title || "", period: null, benefits: [] },
    ),
    lapsed: lock.lapsed && lapsedOf(lock.lapsed, known),
  };
}

/** Those no longer offered are here too: somebody may have held one. */
const listPlans = (creatorId: string) =>
  db
    .select({
      id: plans.id,
      creatorId: plans.creatorId,
      name: plans.name,
      rank: plans.rank,
      isPublished: plans.isPublished,
      priceCents: plans.priceCents,
      currency: plans.currency,
      unit: plans.intervalUnit,
      count: plans.intervalCount,
      benefits: plans.benefits,
    })
    .from(plans)
    .where(or(eq(plans.creatorId, creatorId), isNull(plans.creatorId)));

function wayOfPlan(plan: Plan | undefined): Way {
  invariant(plan, "a way in is one of the plans it was found among");
  const { id, creatorId, name, priceCents, currency, unit, count, benefits } = plan;
  const kind = creatorId ? "tier" : "platform";
  return { kind, id, name, priceCents, currency, period: { unit, count }, benefits };
}

const lapsedOf = (
  { planId, reason, paidUntil }: NonNullable<Lock["lapsed"]>,
  known: Map<string, Plan>,
): LockedPost["lapsed"] => ({
  planName: known.get(planId)?.name ?? "",
  reason,
  paidUntil: paidUntil.toISOString(),
});
