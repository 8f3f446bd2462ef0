import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias, type PgTable } from "drizzle-orm/pg-core";
import { z } from "zod";
import { db } from "@/db/client";
import { bookmarks, comments, creators, likes, media, plans, posts, products } from "@/db/schema";
import { pictureColumns } from "@/lib/media/picture";
import { countLimit } from "@/lib/page";
import { guardedPostColumns } from "./guarded-post";
import type { Viewer } from "./open-post";

const avatar = alias(media, "avatar");
const productPlan = alias(plans, "product_plan");

export type PostRow = NonNullable<Awaited<ReturnType<typeof findPost>>>;

/** A post with everything that depends on it alone, in one statement. Who may see what of it is judged afterwards. */
export async function findPost(id: string, viewer: Viewer) {
  if (!z.guid().safeParse(id).success) return null;
  const userId = viewer?.id ?? null;
  const [row] = await db
    .select({
      id: posts.id,
      title: posts.title,
      body: posts.body,
      content: posts.content,
      commentsOn: posts.commentsOn,
      planName: plans.name,
      guarded: guardedPostColumns,
      creator: { id: creators.id, slug: creators.slug, name: creators.displayName, userId: creators.userId },
      avatar: pictureColumns(avatar),
      product: {
        id: products.id,
        creatorId: products.creatorId,
        isPublished: products.isPublished,
        title: products.title,
        priceCents: products.priceCents,
        currency: products.currency,
      },
      productRank: productPlan.rank,
      likeCount: upTo(likes, eq(likes.postId, posts.id)),
      commentCount: upTo(comments, and(eq(comments.postId, posts.id), isShownTo(viewer))),
      isLiked: isAmong(likes, userId),
      isSaved: isAmong(bookmarks, userId),
    })
    .from(posts)
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .leftJoin(plans, eq(plans.id, posts.planId))
    .leftJoin(products, eq(products.id, posts.productId))
    .leftJoin(productPlan, eq(productPlan.id, products.planId))
    .leftJoin(avatar, eq(avatar.id, creators.avatarMediaId))
    .where(eq(posts.id, id));
  return row ?? null;
}

/** Counting a million rows for a number nobody reads to the end would cost as much as reading them. */
const upTo = (table: PgTable, where: SQL | undefined) =>
  db.$count(
    db
      .select({ one: sql`1`.as("one") })
      .from(table)
      .where(where)
      .limit(countLimit)
      .as("counted"),
  );

/** Whoever may hide a comment goes on seeing it. */
function isShownTo(viewer: Viewer): SQL | undefined {
  if (viewer?.role === "admin") return undefined;
  return or(isNull(comments.hiddenAt), viewer?.creator ? eq(posts.creatorId, viewer.creator.id) : undefined);
}

const isAmong = (table: typeof likes | typeof bookmarks, userId: string | null): SQL<boolean> =>
  userId === null
    ? sql`false`
    : sql`exists (select from ${table} where ${table.postId} = ${posts.id} and ${table.userId} = ${userId})`;
