import { and, desc, eq, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { plans, posts } from "@/db/schema";
import { now } from "@/lib/clock";
import { countLimit } from "@/lib/page";

/** How many of a creator's members' posts wait behind each rank; null: those that any membership opens. */
export type PostsByRank = { rank: number | null; posts: number }[];

/** Counted among the newest only, as far as anybody counts. */
export async function countPostsByRank(creatorId: string): Promise<PostsByRank> {
  const newest = db
    .select({ access: posts.access, planId: posts.planId })
    .from(posts)
    .where(and(eq(posts.creatorId, creatorId), eq(posts.status, "published"), lte(posts.publishedAt, now())))
    .orderBy(desc(posts.publishedAt), posts.id)
    .limit(countLimit)
    .as("newest");
  return db
    .select({ rank: plans.rank, posts: sql<number>`count(*)::integer` })
    .from(newest)
    .leftJoin(plans, eq(plans.id, newest.planId))
    .where(eq(newest.access, "members"))
    .groupBy(plans.rank);
}

export const postsOpenedBy = (rank: number, counted: PostsByRank): number =>
  counted.filter((one) => one.rank === null || one.rank <= rank).reduce((sum, { posts }) => sum + posts, 0);
