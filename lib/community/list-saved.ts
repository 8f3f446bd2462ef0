import { and, desc, eq, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { bookmarks, creators, media, plans, posts } from "@/db/schema";
import { coverOf } from "@/lib/catalog/cover";
import { now } from "@/lib/clock";
import { guardedPostColumns } from "@/lib/entitlements/guarded-post";
import type { Viewer } from "@/lib/entitlements/open-post";
import { passFor } from "@/lib/entitlements/pass";
import { canSee } from "@/lib/entitlements/rules";
import { ownPicture } from "@/lib/media/addresses";
import { blurredPicture, type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { countLimit, offsetOf, type Page, type Paging, pageOf } from "@/lib/page";

export interface SavedPost {
  id: string;
  title: string | null;
  creator: { slug: string; name: string };
  isLocked: boolean;
  picture: Picture | null;
}

/** What somebody keeps for later, the last kept first. What is no longer on show waits unseen until it is. */
export async function listSaved(user: NonNullable<Viewer>, paging: Paging): Promise<Page<SavedPost>> {
  const where = and(
    eq(bookmarks.userId, user.id),
    eq(posts.status, "published"),
    lte(posts.publishedAt, now()),
    eq(creators.status, "active"),
  );
  const [rows, counted] = await Promise.all([listRows(where, paging), countRows(where)]);
  const pass = await passFor(user, {
    creatorIds: rows.map(({ guarded }) => guarded.creatorId),
    productIds: rows.flatMap(({ guarded }) => guarded.productId ?? []),
  });
  const items = rows.map(({ guarded, cover, ...row }) => {
    const isLocked = !canSee(guarded, pass);
    const picture = cover && (isLocked ? blurredPicture(cover) : (publicPicture(cover) ?? ownPicture(cover)));
    return { ...row, isLocked, picture };
  });
  return pageOf(items, paging, counted);
}

function listRows(where: ReturnType<typeof and>, paging: Paging) {
  const kept = db
    .select({ postId: bookmarks.postId, keptAt: bookmarks.createdAt })
    .from(bookmarks)
    .innerJoin(posts, eq(posts.id, bookmarks.postId))
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .where(where)
    .orderBy(desc(bookmarks.createdAt), bookmarks.postId)
    .limit(paging.limit)
    .offset(offsetOf(paging))
    .as("kept");
  const cover = coverOf(posts);
  return db
    .select({
      id: posts.id,
      title: posts.title,
      creator: { slug: creators.slug, name: creators.displayName },
      guarded: guardedPostColumns,
      cover: { ...pictureColumns(media), widths: media.widths },
    })
    .from(kept)
    .innerJoin(posts, eq(posts.id, kept.postId))
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .leftJoin(plans, eq(plans.id, posts.planId))
    .leftJoinLateral(cover, sql`true`)
    .leftJoin(media, eq(media.id, cover.mediaId))
    .orderBy(desc(kept.keptAt), kept.postId);
}

const countRows = (where: ReturnType<typeof and>): Promise<number> =>
  db.$count(
    db
      .select({ one: sql`1`.as("one") })
      .from(bookmarks)
      .innerJoin(posts, eq(posts.id, bookmarks.postId))
      .innerJoin(creators, eq(creators.id, posts.creatorId))
      .where(where)
      .limit(countLimit)
      .as("counted"),
  );
