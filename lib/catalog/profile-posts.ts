import { and, count, desc, eq, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media, plans, postMedia, posts } from "@/db/schema";
import { now } from "@/lib/clock";
import { blurredPicture, type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";

export const postsPerPage = 12;

export type PostCard = {
  id: string;
  title: string | null;
  /** Null for what only members may read: no word of it leaves the server. */
  text: string | null;
  publishedAt: string;
  isLocked: boolean;
  /** The lowest tier that opens it; null when any membership does. */
  tierName: string | null;
  picture: Picture | null;
  imageCount: number;
  videoCount: number;
  audioCount: number;
};

/** A visitor's view of a creator's posts: what is open in full, what is not as a blur and a reason. */
export async function listPostsOf(creatorId: string, page: number): Promise<PostCard[]> {
  const attached = db
    .select({
      coverId: sql<
        string | null
      >`(array_agg(${media.id} order by ${postMedia.position}) filter (where ${media.kind} = 'image'))[1]`.as(
        "cover_id",
      ),
      imageCount: count(sql`case when ${media.kind} = 'image' then 1 end`).as("image_count"),
      videoCount: count(sql`case when ${media.kind} = 'video' then 1 end`).as("video_count"),
      audioCount: count(sql`case when ${media.kind} = 'audio' then 1 end`).as("audio_count"),
    })
    .from(postMedia)
    .innerJoin(media, eq(media.id, postMedia.mediaId))
    .where(eq(postMedia.postId, posts.id))
    .as("attached");

  const rows = await db
    .select({
      id: posts.id,
      title: posts.title,
      text: sql<string | null>`case when ${posts.access} = 'public' then ${posts.body} end`,
      publishedAt: posts.publishedAt,
      access: posts.access,
      tierName: plans.name,
      cover: pictureColumns(media),
      imageCount: attached.imageCount,
      videoCount: attached.videoCount,
      audioCount: attached.audioCount,
    })
    .from(posts)
    .leftJoin(plans, eq(plans.id, posts.planId))
    .leftJoinLateral(attached, sql`true`)
    .leftJoin(media, eq(media.id, attached.coverId))
    .where(and(eq(posts.creatorId, creatorId), eq(posts.status, "published"), lte(posts.publishedAt, now())))
    .orderBy(desc(posts.publishedAt), posts.id)
    .limit(postsPerPage)
    .offset((page - 1) * postsPerPage);

  return rows.map(({ access, cover, publishedAt, imageCount, videoCount, audioCount, ...row }) => {
    const isLocked = access !== "public";
    return {
      ...row,
      publishedAt: (publishedAt ?? now()).toISOString(),
      isLocked,
      picture: isLocked ? blurredPicture(cover) : publicPicture(cover),
      imageCount: imageCount ?? 0,
      videoCount: videoCount ?? 0,
      audioCount: audioCount ?? 0,
    };
  });
}
