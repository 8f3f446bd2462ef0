import { and, asc, desc, eq, gt, gte, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, media, posts } from "@/db/schema";
import { now } from "@/lib/clock";
import { blurredPicture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { coverOf } from "../cover";
import type { LatestPost } from "../home";

export type Neighbour = { id: string; title: string | null };
export type AroundPost = { newer: Neighbour | null; older: Neighbour | null; more: LatestPost[] };

const moreLength = 8;

/** What stands before and behind a post on its creator's page, and the newest of the others, as anybody may see them. */
export async function listAround(postId: string): Promise<AroundPost> {
  const here = db
    .select({ id: posts.id, creatorId: posts.creatorId, publishedAt: posts.publishedAt })
    .from(posts)
    .where(eq(posts.id, postId))
    .as("here");
  const near = (place: string, where: SQL | undefined, order: SQL[], most: number) =>
    db
      .select({
        place: sql<string>`${place}::text`.as("place"),
        id: posts.id,
        title: posts.title,
        access: posts.access,
        publishedAt: posts.publishedAt,
        coverMediaId: posts.coverMediaId,
      })
      .from(posts)
      .where(
        and(
          eq(posts.creatorId, here.creatorId),
          eq(posts.status, "published"),
          lte(posts.publishedAt, now()),
          where,
        ),
      )
      .orderBy(...order)
      .limit(most);

  // The first condition of each is what the index finds its place by; the second settles what has the same moment.
  const newer = and(
    gte(posts.publishedAt, here.publishedAt),
    or(gt(posts.publishedAt, here.publishedAt), lt(posts.id, here.id)),
  );
  const older = and(
    lte(posts.publishedAt, here.publishedAt),
    or(lt(posts.publishedAt, here.publishedAt), gt(posts.id, here.id)),
  );
  const backwards = [asc(posts.publishedAt), desc(posts.id)];
  const forwards = [desc(posts.publishedAt), asc(posts.id)];
  const found = near("newer", newer, backwards, 1)
    .unionAll(near("older", older, forwards, 1))
    .unionAll(near("more", ne(posts.id, here.id), forwards, moreLength))
    .as("found");
  const cover = coverOf(found);
  const rows = await db
    .select({
      place: found.place,
      id: found.id,
      title: found.title,
      access: found.access,
      creatorSlug: creators.slug,
      creatorName: creators.displayName,
      picture: pictureColumns(media),
    })
    .from(here)
    .innerJoin(creators, eq(creators.id, here.creatorId))
    .innerJoinLateral(found, sql`true`)
    .leftJoinLateral(cover, sql`true`)
    .leftJoin(media, eq(media.id, cover.mediaId))
    .orderBy(desc(found.publishedAt), found.id);

  const at = (place: string): Neighbour | null => {
    const row = rows.find((one) => one.place === place);
    return row ? { id: row.id, title: row.title } : null;
  };
  return {
    newer: at("newer"),
    older: at("older"),
    more: rows.filter(({ place }) => place === "more").map(cardOf),
  };
}

type Row = Parameters<typeof publicPicture>[0];

const cardOf = ({
  access,
  picture,
  id,
  title,
  creatorSlug,
  creatorName,
}: {
  access: "public" | "members";
  picture: Row;
  id: string;
  title: string | null;
  creatorSlug: string;
  creatorName: string;
}): LatestPost => ({
  id,
  title,
  creatorSlug,
  creatorName,
  isLocked: access !== "public",
  picture: access === "public" ? publicPicture(picture) : blurredPicture(picture),
});
