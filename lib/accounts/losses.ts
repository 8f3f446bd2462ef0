import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { checkouts, creators, plans, posts, products, purchases, subscriptions } from "@/db/schema";

/** What a person gives up with their account, in numbers. */
export type Losses = {
  purchases: number;
  memberships: number;
  posts: number;
  products: number;
  members: number;
};

export async function countLosses(userId: string): Promise<Losses> {
  const isLive = inArray(subscriptions.status, ["active", "past_due"]);
  const pages = db.select({ id: creators.id }).from(creators).where(eq(creators.userId, userId));
  const bought = db.select({ id: checkouts.id }).from(checkouts).where(eq(checkouts.fanId, userId));
  const tiers = db.select({ id: plans.id }).from(plans).where(inArray(plans.creatorId, pages));
  const [row] = await db
    .select({
      purchases: db.$count(
        purchases,
        and(inArray(purchases.checkoutId, bought), eq(purchases.status, "completed")),
      ),
      memberships: db.$count(subscriptions, and(eq(subscriptions.fanId, userId), isLive)),
      posts: db.$count(posts, inArray(posts.creatorId, pages)),
      products: db.$count(products, inArray(products.creatorId, pages)),
      members: db.$count(subscriptions, and(inArray(subscriptions.planId, tiers), isLive)),
    })
    .from(sql`(select 1) as one`);
  return row ?? { purchases: 0, memberships: 0, posts: 0, products: 0, members: 0 };
}
