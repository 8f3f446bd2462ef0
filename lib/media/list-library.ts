import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";
import { countLimit, type Page, pageOf } from "@/lib/page";
import { type LibraryFilter, libraryPageSize } from "./library-filter";
import { itemColumns, itemOf, type LibraryItem } from "./library-item";
import { usedIds } from "./uses";

export type ListedMedium = LibraryItem & { isUsed: boolean };

/** Two statements, however many media there are and whatever is asked. */
export async function listLibrary(creatorId: string, filter: LibraryFilter): Promise<Page<ListedMedium>> {
  const paging = { page: filter.page, limit: libraryPageSize };
  const where = conditions(creatorId, filter);
  const counted = db.select({ one: sql`1` }).from(media).where(where).limit(countLimit).as("counted");
  const [rows, total] = await Promise.all([
    db
      .select({ ...itemColumns, isUsed: sql<boolean>`${isUsed(creatorId)}` })
      .from(media)
      .where(where)
      .orderBy(...orders[filter.sort ?? "newest"], media.id)
      .limit(paging.limit)
      .offset((paging.page - 1) * paging.limit),
    db.$count(counted),
  ]);
  return pageOf(
    rows.map(({ isUsed, ...row }) => ({ ...itemOf(row), isUsed })),
    paging,
    total,
  );
}

const orders = {
  newest: [desc(media.createdAt)],
  oldest: [asc(media.createdAt)],
  name: [sql`fold(coalesce(${media.fileName}, ''))`],
  largest: [sql`${media.byteSize} desc nulls last`],
};

const isUsed = (creatorId: string): SQL => sql`${media.id}::text in (${usedIds(creatorId)})`;

function conditions(creatorId: string, { kind, use, search }: LibraryFilter): SQL | undefined {
  return and(
    eq(media.creatorId, creatorId),
    kind && eq(media.kind, kind),
    use && (use === "used" ? isUsed(creatorId) : sql`not ${isUsed(creatorId)}`),
    search ? matches(searchable(search)) : undefined,
  );
}

/** Every word, somewhere in the name or in what the picture is said to show. */
function matches(search: string): SQL | undefined {
  const text = sql`fold(coalesce(${media.fileName}, '') || ' ' || coalesce(${media.altText}, ''))`;
  const words = searchWords(search).map((word) => sql`${text} like '%' || ${likeWord(word)} || '%'`);
  return words.length > 0 ? and(...words) : sql`false`;
}
