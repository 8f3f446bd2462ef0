import { and, asc, count, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators, media, postMedia, posts } from "@/db/schema";
import { statusOfImported } from "./list-imported";

export const postsShown = 12;
const filesShown = 8;

export async function findImported(id: string) {
  if (!z.guid().safeParse(id).success) return null;
  const [row] = await db
    .select()
    .from(creators)
    .where(and(eq(creators.id, id), isNotNull(creators.sourceKey)));
  if (!row?.sourceKey) return null;
  const [[counted], [broken]] = await Promise.all([
    db.select({ posts: count() }).from(posts).where(eq(posts.creatorId, id)),
    db
      .select({
        files: count(),
        broken: sql<number>`count(*) filter (where ${media.status} = 'failed')::int`,
      })
      .from(media)
      .where(eq(media.creatorId, id)),
  ]);
  return {
    id: row.id,
    slug: row.slug,
    name: row.displayName,
    folder: row.sourceKey,
    status: statusOfImported(row.status),
    lastSyncedAt: row.lastSyncedAt,
    posts: counted?.posts ?? 0,
    files: broken?.files ?? 0,
    broken: broken?.broken ?? 0,
  };
}

export type Imported = NonNullable<Awaited<ReturnType<typeof findImported>>>;

/** A page of posts, each with its first files. */
export async function listImportedPosts(creatorId: string, page: number) {
  const found = await db
    .select({
      id: posts.id,
      title: posts.title,
      folder: posts.sourceKey,
      status: posts.status,
      coverMediaId: posts.coverMediaId,
      files: db.$count(postMedia, eq(postMedia.postId, posts.id)),
    })
    .from(posts)
    .where(and(eq(posts.creatorId, creatorId), isNotNull(posts.sourceKey)))
    .orderBy(asc(posts.sourceKey))
    .limit(postsShown)
    .offset((page - 1) * postsShown);
  return Promise.all(found.map(async (post) => ({ ...post, media: await filesOf(post.id) })));
}

export type ImportedPost = Awaited<ReturnType<typeof listImportedPosts>>[number];

const filesOf = (postId: string) =>
  db
    .select({
      id: media.id,
      kind: media.kind,
      fileName: media.fileName,
      fault: media.fault,
      status: media.status,
    })
    .from(postMedia)
    .innerJoin(media, eq(media.id, postMedia.mediaId))
    .where(eq(postMedia.postId, postId))
    .orderBy(postMedia.position)
    .limit(filesShown);
