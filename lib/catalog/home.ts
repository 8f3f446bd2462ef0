import { and, desc, eq, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creatorCards, creators, media, posts } from "@/db/schema";
import { now } from "@/lib/clock";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { type CreatorCard, listCards, newest, trending } from "./cards";
import type { Category } from "./categories";
import { coverOf } from "./cover";

export const homeCategories: Category[] = ["music", "cooking", "illustration"];
const railLength = 12;

export type HomeRails = {
  trending: CreatorCard[];
  newest: CreatorCard[];
  byCategory: [Category, CreatorCard[]][];
};

export async function listHomeRails(): Promise<HomeRails> {
  const [trendingCards = [], newestCards = [], ...rest] = await listCards([
    { orderBy: trending, limit: railLength },
    { orderBy: newest, limit: railLength },
    ...homeCategories.map((category) => ({
      where: eq(creatorCards.category, category),
      orderBy: trending,
      limit: railLength,
    })),
  ]);
  return {
    trending: trendingCards,
    newest: newestCards,
    byCategory: homeCategories.map((category, index) => [category, rest[index] ?? []]),
  };
}

export type LatestPost = {
  id: string;
  title: string | null;
  creatorSlug: string;
  creatorName: string;
  isLocked: boolean;
  picture: Picture | null;
};

/** The newest posts that are open to all, each with its first picture. */
export async function listLatestPosts(): Promise<LatestPost[]> {
  const cover = coverOf(posts);
  const rows = await db
    .select({
      id: posts.id,
      title: posts.title,
      creatorSlug: creators.slug,
      creatorName: creators.displayName,
      picture: pictureColumns(media),
    })
    .from(posts)
    .innerJoin(creators, and(eq(creators.id, posts.creatorId), eq(creators.status, "active")))
    .innerJoinLateral(cover, sql`true`)
    .innerJoin(media, eq(media.id, cover.mediaId))
    .where(
      and(
        eq(posts.status, "published"),
        eq(posts.access, "public"),
        lte(posts.publishedAt, now()),
        eq(media.kind, "image"),
      ),
    )
    .orderBy(desc(posts.publishedAt), posts.id)
    .limit(railLength);
  return rows.map(({ picture, ...post }) => ({ ...post, isLocked: false, picture: publicPicture(picture) }));
}
