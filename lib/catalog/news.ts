import { and, type Column, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, follows, media, plans, posts, subscriptions } from "@/db/schema";
import { now } from "@/lib/clock";
import { blurredPicture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { coverOf } from "./cover";
import type { LatestPost } from "./home";

const length = 12;

/**
 * The newest posts of those a fan follows or subscribes to. They are all by the few who published last, so that
 * following a thousand costs one look at the last post of each.
 */
export async function listNewsFor(fanId: string): Promise<LatestPost[]> {
  const lately = whoPublishedLast(fanId);
  const newest = newestOf(lately.creatorId, length).as("newest");
  const news = db
    .select({
      id: newest.id,
      title: newest.title,
      access: newest.access,
      publishedAt: newest.publishedAt,
      coverMediaId: newest.coverMediaId,
      creatorSlug: lately.slug,
      creatorName: lately.name,
    })
    .from(lately)
    .innerJoinLateral(newest, sql`true`)
    .orderBy(desc(newest.publishedAt), newest.id)
    .limit(length)
    .as("news");
  const cover = coverOf(news);

  const rows = await db
    .select({
      id: news.id,
      title: news.title,
      access: news.access,
      creatorSlug: news.creatorSlug,
      creatorName: news.creatorName,
      picture: pictureColumns(media),
    })
    .from(news)
    .leftJoinLateral(cover, sql`true`)
    .leftJoin(media, eq(media.id, cover.mediaId))
    .orderBy(desc(news.publishedAt), news.id);

  return rows.map(({ access, picture, ...post }) => ({
    ...post,
    isLocked: access !== "public",
    picture: access === "public" ? publicPicture(picture) : blurredPicture(picture),
  }));
}

function whoPublishedLast(fanId: string) {
  const chosen = subscribedTo(fanId).union(followedBy(fanId)).as("chosen");
  // Limited, or the planner would rather read all creators than look up a thousand of them.
  const shown = db
    .select({ slug: creators.slug, name: creators.displayName })
    .from(creators)
    .where(and(eq(creators.id, chosen.creatorId), eq(creators.status, "active")))
    .limit(1)
    .as("shown");
  const last = newestOf(chosen.creatorId, 1).as("last");
  return db
    .select({ creatorId: chosen.creatorId, slug: shown.slug, name: shown.name })
    .from(chosen)
    .innerJoinLateral(shown, sql`true`)
    .innerJoinLateral(last, sql`true`)
    .orderBy(desc(last.publishedAt))
    .limit(length)
    .as("lately");
}

const newestOf = (creatorId: Column, most: number) =>
  db
    .select({
      id: posts.id,
      title: posts.title,
      access: posts.access,
      publishedAt: posts.publishedAt,
      coverMediaId: posts.coverMediaId,
    })
    .from(posts)
    .where(and(eq(posts.creatorId, creatorId), eq(posts.status, "published"), lte(posts.publishedAt, now())))
    .orderBy(desc(posts.publishedAt), posts.id)
    .limit(most);

const followedBy = (fanId: string) =>
  db.select({ creatorId: follows.creatorId }).from(follows).where(eq(follows.userId, fanId));

const subscribedTo = (fanId: string) =>
  db
    .select({ creatorId: creators.id })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .innerJoin(creators, eq(creators.id, plans.creatorId))
    .where(
      and(
        eq(subscriptions.fanId, fanId),
        inArray(subscriptions.status, ["active", "past_due", "canceled"]),
        gt(subscriptions.currentPeriodEnd, now()),
      ),
    );
