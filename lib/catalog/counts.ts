import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, plans, posts, products, subscriptions, users } from "@/db/schema";
import { now } from "@/lib/clock";

export const isLive = () =>
  and(inArray(subscriptions.status, ["active", "past_due"]), gt(subscriptions.currentPeriodEnd, now()));

export type StudioCounts = {
  published: number;
  drafts: number;
  tiers: number;
  products: number;
  subscribers: number;
};

/** What a creator has made so far, in one statement. */
export async function countForStudio(creatorId: string): Promise<StudioCounts> {
  const own = eq(posts.creatorId, creatorId);
  const [row] = await db
    .select({
      published: db.$count(posts, and(own, eq(posts.status, "published"))),
      drafts: db.$count(posts, and(own, eq(posts.status, "draft"))),
      tiers: db.$count(plans, and(eq(plans.creatorId, creatorId), eq(plans.isPublished, true))),
      products: db.$count(products, and(eq(products.creatorId, creatorId), eq(products.isPublished, true))),
      subscribers: db.$count(
        db
          .select({ fanId: subscriptions.fanId })
          .from(subscriptions)
          .innerJoin(plans, eq(plans.id, subscriptions.planId))
          .where(and(eq(plans.creatorId, creatorId), isLive()))
          .as("subscribers"),
      ),
    })
    .from(sql`(select 1) as one`);
  return row ?? { published: 0, drafts: 0, tiers: 0, products: 0, subscribers: 0 };
}

export type AdminCounts = { creators: number; posts: number; fans: number; subscriptions: number };

export async function countForAdmin(): Promise<AdminCounts> {
  const [row] = await db
    .select({
      creators: db.$count(creators, eq(creators.status, "active")),
      posts: db.$count(posts, eq(posts.status, "published")),
      fans: db.$count(users, eq(users.role, "fan")),
      subscriptions: db.$count(subscriptions, isLive()),
    })
    .from(sql`(select 1) as one`);
  return row ?? { creators: 0, posts: 0, fans: 0, subscriptions: 0 };
}
