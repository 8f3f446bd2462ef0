import { and, count, desc, eq, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { media, plans, postMedia, posts, products } from "@/db/schema";
import { now } from "@/lib/clock";
import { blurredPicture, type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import type { Currency } from "@/lib/money";

export const postsPerPage = 12;

export type PostCard = {
  id: string;
  title: string | null;
  /** Null for what only members may read: no word of it leaves the server. */
  text: string | null;
  publishedAt: string;
  isLocked: boolean;
  isPinned: boolean;
  /** The lowest tier that opens it; null when any membership does. */
  tierName: string | null;
  /** What is bought to open just this one, while it is sold. */
  single: { productId: string; priceCents: number; currency: Currency } | null;
  picture: Picture | null;
  imageCount: number;
  videoCount: number;
  audioCount: number;
};

/**
 * Anybody's view of a creator's posts, the pinned ones first: what is open in full, what is not as a blur and a
 * reason.
 */
export async function listPostsOf(
  creatorId: string,
  page: number,
  limit: number = postsPerPage,
): Promise<PostCard[]> {
  const listed = listedPosts(creatorId, page, limit);
  const attached = attachedTo(listed);
  const rows = await db
    .select({
      id: listed.id,
      title: listed.title,
      text: listed.text,
      publishedAt: listed.publishedAt,
      pinnedAt: listed.pinnedAt,
      access: listed.access,
      tierName: plans.name,
      single: { productId: products.id, priceCents: products.priceCents, currency: products.currency },
      cover: pictureColumns(media),
      imageCount: attached.imageCount,
      videoCount: attached.videoCount,
      audioCount: attached.audioCount,
    })
    .from(listed)
    .leftJoin(plans, eq(plans.id, listed.planId))
    .leftJoin(products, and(eq(products.id, listed.productId), eq(products.isPublished, true)))
    .leftJoinLateral(attached, sql`true`)
    .leftJoin(media, eq(media.id, attached.coverId))
    .orderBy(...inOrder(listed));

  return rows.map(({ access, cover, publishedAt, pinnedAt, imageCount, videoCount, audioCount, ...row }) => {
    const isLocked = access !== "public";
    return {
      ...row,
      publishedAt: (publishedAt ?? now()).toISOString(),
      isLocked,
      isPinned: pinnedAt !== null,
      picture: isLocked ? blurredPicture(cover) : publicPicture(cover),
      imageCount: imageCount ?? 0,
      videoCount: videoCount ?? 0,
      audioCount: audioCount ?? 0,
    };
  });
}

const inOrder = ({ pinnedAt, publishedAt, id }: Record<"pinnedAt" | "publishedAt" | "id", PgColumn>) => [
  sql`${pinnedAt} desc nulls last`,
  desc(publishedAt),
  id,
];

/** The pinned and the others are found each by their own index, and no more of them than the page is deep. */
function listedPosts(creatorId: string, page: number, limit: number) {
  const some = (which: SQL, ...order: SQL[]) =>
    db
      .select({
        id: posts.id,
        title: posts.title,
        text: sql<string | null>`case when ${posts.access} = 'public' then ${posts.body} end`.as("text"),
        publishedAt: posts.publishedAt,
        pinnedAt: posts.pinnedAt,
        access: posts.access,
        planId: posts.planId,
        productId: posts.productId,
        coverMediaId: posts.coverMediaId,
      })
      .from(posts)
      .where(
        and(
          eq(posts.creatorId, creatorId),
          eq(posts.status, "published"),
          lte(posts.publishedAt, now()),
          which,
        ),
      )
      .orderBy(...order, posts.id)
      .limit(page * limit);
  const both = some(isNotNull(posts.pinnedAt), desc(posts.pinnedAt))
    .unionAll(some(isNull(posts.pinnedAt), desc(posts.publishedAt)))
    .as("both");
  return db
    .select()
    .from(both)
    .orderBy(...inOrder(both))
    .limit(limit)
    .offset((page - 1) * limit)
    .as("listed");
}

/** How much of what a post holds, and what it is shown by. */
function attachedTo(listed: ReturnType<typeof listedPosts>) {
  const of = (kind: "image" | "video" | "audio") => count(sql`case when ${media.kind} = ${kind} then 1 end`);
  const first = sql`(array_agg(${media.id} order by ${media.kind} <> 'image', ${postMedia.position}))[1]`;
  return db
    .select({
      coverId: sql<string | null>`coalesce(${listed.coverMediaId}, ${first})`.as("cover_id"),
      imageCount: of("image").as("image_count"),
      videoCount: of("video").as("video_count"),
      audioCount: of("audio").as("audio_count"),
    })
    .from(postMedia)
    .innerJoin(media, eq(media.id, postMedia.mediaId))
    .where(eq(postMedia.postId, listed.id))
    .as("attached");
}
