import { eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, media, plans, posts } from "@/db/schema";
import { coverOf } from "@/lib/catalog/cover";
import { ownPicture } from "@/lib/media/addresses";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { guardedPostColumns } from "./guarded-post";
import { canSee, type Pass } from "./rules";

export type OpenCard = { text: string | null; picture: Picture | null };

/** Of the locked posts of a list those that are open to whoever holds this pass, in one statement. */
export async function openCards(postIds: readonly string[], pass: Pass): Promise<Map<string, OpenCard>> {
  if (postIds.length === 0 || pass.role === null) return new Map();
  const cover = coverOf(posts);
  const rows = await db
    .select({
      id: posts.id,
      text: posts.body,
      guarded: guardedPostColumns,
      picture: { ...pictureColumns(media), widths: media.widths },
    })
    .from(posts)
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .leftJoin(plans, eq(plans.id, posts.planId))
    .leftJoinLateral(cover, sql`true`)
    .leftJoin(media, eq(media.id, cover.mediaId))
    .where(inArray(posts.id, postIds));
  return new Map(
    rows
      .filter(({ guarded }) => canSee(guarded, pass))
      .map(({ id, text, picture }) => [
        id,
        { text, picture: picture && (publicPicture(picture) ?? ownPicture(picture)) },
      ]),
  );
}
