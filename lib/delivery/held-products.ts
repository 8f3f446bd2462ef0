import { type SQL, sql } from "drizzle-orm";
import { creators, libraryItems, plans, products, purchases } from "@/db/schema";
import { isLive, type Pass } from "@/lib/entitlements/rules";

/**
 * Everything that belongs in somebody's library, as rows to join: what they bought, what their memberships include,
 * and what they opened before it ended. Whether a membership lives is decided by the rules, what it opens is what
 * `canOpenProduct` says, in SQL.
 */
export function heldProducts(fanId: string, pass: Pass): SQL {
  const open = pass.memberships.filter((membership) => isLive(membership, pass));
  const tiers = open.filter(({ creatorId }) => creatorId !== null);
  const parts = [bought(fanId), opened(fanId, pass)];
  if (tiers.length > 0) parts.push(includedInTiers(tiers));
  const platform = open.filter(({ creatorId }) => creatorId === null);
  if (platform.length > 0) parts.push(includedInPlatform(Math.max(...platform.map(({ rank }) => rank))));
  return sql`(
    select product_id, max(since) as since, bool_or(is_open) as is_open, bool_or(is_bought) as is_bought
      from (${sql.join(parts, sql` union all `)}) as every_way
     group by product_id
  ) as held`;
}

const bought = (fanId: string): SQL => sql`
  select ${purchases.productId} as product_id, coalesce(${purchases.completedAt}, ${purchases.createdAt}) as since,
         ${purchases.status} = 'completed' as is_open, true as is_bought
    from ${purchases}
   where ${purchases.fanId} = ${fanId} and ${purchases.status} in ('completed', 'refunded')`;

/** Their own page's products are not in their library. */
const opened = (fanId: string, { creatorId }: Pass): SQL => sql`
  select ${libraryItems.productId}, null::timestamptz, false, false
    from ${libraryItems} join ${products} on ${products.id} = ${libraryItems.productId}
   where ${libraryItems.userId} = ${fanId} and ${products.creatorId} is distinct from ${creatorId}::uuid`;

const isIncluded = sql`${products.priceCents} = 0 and ${products.planId} is not null and ${products.isPublished}`;

function includedInTiers(tiers: Pass["memberships"]): SQL {
  const creatorIds = sql.param(tiers.map(({ creatorId }) => creatorId));
  const ranks = sql.param(tiers.map(({ rank }) => rank));
  return sql`
    select ${products.id}, null::timestamptz, true, false
      from unnest(${creatorIds}::uuid[], ${ranks}::integer[]) as tier (creator_id, rank)
      join ${products} on ${products.creatorId} = tier.creator_id
      join ${plans} on ${plans.id} = ${products.planId}
     where ${isIncluded} and tier.rank >= ${plans.rank}`;
}

const includedInPlatform = (rank: number): SQL => sql`
  select ${products.id}, null::timestamptz, true, false
    from ${products}
    join ${plans} on ${plans.id} = ${products.planId}
    left join ${creators} on ${creators.id} = ${products.creatorId}
   where ${isIncluded}
     and (${creators.inPlatformPlans} or (${products.creatorId} is null and ${rank} >= ${plans.rank}))`;
