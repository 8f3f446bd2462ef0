import { and, desc, eq, gt, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, media, plans, posts, subscriptions } from "@/db/schema";
import { now } from "@/lib/clock";
import { blurredPicture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { coverOf } from "./cover";
import type { LatestPost } from "./home";

const length = 12;

/** The newest posts of the creators a fan subscribes to: the newest few of each, then the newest of all. */
export async function listNewsFor(fanId: string): Promise<LatestPost[]> {
  const subscribed = db
    .selectDistinct({ creatorId: plans.creatorId })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .where(
      and(
        eq(subscriptions.fanId, fanId),
        inArray(subscriptions.status, ["active", "past_due", "canceled"]),
        gt(subscriptions.currentPeriodEnd, now()),
        isNotNull(plans.creatorId),
      ),
    )
    .as("subscribed");
  const newest = db
    .select({ id: posts.id, title: posts.title, access: posts.access, publishedAt: posts.publishedAt })
    .from(posts)
    .where(
      and(
        eq(posts.creatorId, subscribed.creatorId),
        eq(posts.status, "published"),
        lte(posts.publishedAt, now()),
      ),
    )
    .orderBy(desc(posts.publishedAt), posts.id)
    .limit(length)
    .as("newest");
  const cover = coverOf(newest.id);

  const rows = await db
    .select({
      id: newest.id,
      title: newest.title,
      access: newest.access,
      creatorSlug: creators.slug,
      creatorName: creators.displayName,
      picture: pictureColumns(media),
    })
    .from(subscribed)
    .innerJoin(creators, and(eq(creators.id, subscribed.creatorId), eq(creators.status, "active")))
    .innerJoinLateral(newest, sql`true`)
    .leftJoinLateral(cover, sql`true`)
    .leftJoin(media, eq(media.id, cover.mediaId))
    .orderBy(desc(newest.publishedAt), newest.id)
    .limit(length);

  return rows.map(({ access, picture, ...post }) => ({
    ...post,
    picture: access === "public" ? publicPicture(picture) : blurredPicture(picture),
  }));
}
