import { and, desc, eq, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, media, plans, posts } from "@/db/schema";
import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { now } from "@/lib/clock";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { type RichText, richTextOf } from "@/lib/rich-text";
import { isSlug } from "@/lib/slug";
import { guardedPostColumns } from "./guarded-post";
import { passFor } from "./pass";
import { canSee } from "./rules";

export type Feed = {
  slug: string;
  name: string;
  bio: string | null;
  avatar: Picture | null;
  items: FeedItem[];
};

export type FeedItem = {
  id: string;
  title: string | null;
  publishedAt: string;
  tags: string[];
  /** Null: not open to whoever reads this feed. */
  content: RichText | null;
};

const length = 30;

/** A creator's newest posts, each as whole as this reader may have it; null when nobody is on show by that name. */
export async function feedOf(
  slug: string,
  reader: Pick<SignedInUser, "id" | "role" | "creator"> | null,
): Promise<Feed | null> {
  if (!isSlug(slug)) return null;
  const [[creator], rows] = await Promise.all([
    db
      .select({
        slug: creators.slug,
        name: creators.displayName,
        bio: creators.bio,
        avatar: pictureColumns(media),
      })
      .from(creators)
      .leftJoin(media, eq(media.id, creators.avatarMediaId))
      .where(and(eq(creators.slug, slug), eq(creators.status, "active"))),
    newestOf(slug),
  ]);
  if (!creator) return null;
  const pass = await passFor(reader, {
    creatorIds: rows.slice(0, 1).map(({ guarded }) => guarded.creatorId),
    productIds: rows.flatMap(({ guarded }) => guarded.productId ?? []),
  });
  return {
    ...creator,
    avatar: publicPicture(creator.avatar),
    items: rows.map(({ id, title, body, content, tags, guarded }) => ({
      id,
      title,
      publishedAt: (guarded.publishedAt ?? now()).toISOString(),
      tags,
      content: canSee(guarded, pass) ? ((content as RichText | null) ?? richTextOf(body ?? "")) : null,
    })),
  };
}

const newestOf = (slug: string) =>
  db
    .select({
      id: posts.id,
      title: posts.title,
      body: posts.body,
      content: posts.content,
      tags: posts.tags,
      guarded: guardedPostColumns,
    })
    .from(posts)
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .leftJoin(plans, eq(plans.id, posts.planId))
    .where(and(eq(creators.slug, slug), eq(posts.status, "published"), lte(posts.publishedAt, now())))
    .orderBy(desc(posts.publishedAt), posts.id)
    .limit(length);
