import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { plans } from "@/db/schema";
import { placed } from "@/lib/placed";
import type { Seller } from "../seller";
import { withTier } from "./own-tier";
import { inOrder } from "./tier-order";

/** One tier moves among the others as they stand now, so that two who move at once leave an order of all. */
export const placeTier = ({ creatorId }: Seller, tierId: string, position: number): Promise<void> =>
  withTier(creatorId, tierId, async (tx) => {
    const tiers = await tx
      .select({ id: plans.id })
      .from(plans)
      .where(eq(plans.creatorId, creatorId))
      .orderBy(...inOrder);
    const ids = tiers.map(({ id }) => id);
    await rankBy(tx, creatorId, placed(ids, tierId, position));
  });

async function rankBy(tx: Tx, creatorId: string, ids: string[]): Promise<void> {
  await tx.execute(sql`
    update plans set rank = wanted.rank
      from unnest(${sql.param(ids)}::uuid[]) with ordinality as wanted (id, rank)
     where plans.id = wanted.id and plans.creator_id = ${creatorId} and plans.rank <> wanted.rank`);
}
