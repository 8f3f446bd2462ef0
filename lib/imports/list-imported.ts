import { and, asc, desc, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";
import { mediaAddress } from "@/lib/media/addresses";
import { countLimit, type Page, pageOf } from "@/lib/page";
import { type ImportedFilter, type ImportedStatus, importedPageSize } from "./import-addresses";

export type ImportedCreator = {
  id: string;
  slug: string;
  name: string;
  folder: string;
  status: ImportedStatus;
  posts: number;
  lastSyncedAt: Date | null;
  /** Straight from the bucket, by a signed address, until smaller ones are made. */
  thumb: string | null;
};

export const statusOfImported = (status: "draft" | "active" | "hidden"): ImportedStatus =>
  status === "draft" ? "new" : status;

/** Everybody who came out of a bucket: what is new first, since that is what waits for somebody. */
export async function listImported(filter: ImportedFilter): Promise<Page<ImportedCreator>> {
  const where = conditions(filter);
  const counted = db.select({ one: sql`1` }).from(creators).where(where).limit(countLimit).as("counted");
  const [rows, total] = await Promise.all([listed(where, filter.page), db.$count(counted)]);
  const items = rows.map(({ thumbId, folder, status, ...row }) => ({
    ...row,
    folder: folder ?? "",
    status: statusOfImported(status),
    thumb: thumbId && mediaAddress(thumbId),
  }));
  return pageOf(items, { page: filter.page, limit: importedPageSize }, total);
}

/** What the page wears, else the first picture its folder brought. */
const thumb = sql<string | null>`coalesce(avatar_media_id, thumbnail_media_id, (
  select media.id from media
  where media.creator_id = creators.id and media.kind = 'image' and media.status <> 'failed'
  order by media.created_at, media.id limit 1))`;

const listed = (where: SQL | undefined, page: number) =>
  db
    .select({
      id: creators.id,
      slug: creators.slug,
      name: creators.displayName,
      folder: creators.sourceKey,
      status: creators.status,
      lastSyncedAt: creators.lastSyncedAt,
      posts: sql<number>`(select count(*)::int from posts where posts.creator_id = creators.id)`,
      thumbId: thumb,
    })
    .from(creators)
    .where(where)
    .orderBy(desc(sql`${creators.status} = 'draft'`), desc(creators.createdAt), asc(creators.id))
    .limit(importedPageSize)
    .offset((page - 1) * importedPageSize);

const stored = { new: "draft", active: "active", hidden: "hidden" } as const;

function conditions({ status, search }: ImportedFilter): SQL | undefined {
  const text = sql`fold(${creators.displayName} || ' ' || ${creators.sourceKey})`;
  const words = searchWords(searchable(search)).map((word) =>
    or(sql`${text} like ${likeWord(word)} || '%'`, sql`${text} like '% ' || ${likeWord(word)} || '%'`),
  );
  return and(
    isNotNull(creators.sourceKey),
    status && eq(creators.status, stored[status]),
    ...(search && words.length === 0 ? [sql`false`] : words),
  );
}
