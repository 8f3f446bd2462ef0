import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  courseModules,
  creators,
  lessonProgress,
  lessons,
  libraryItems,
  media,
  posts,
  productFiles,
  products,
} from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";
import { passFor } from "@/lib/entitlements/pass";
import { pictureColumns, publicPicture } from "@/lib/media/picture";
import { countLimit, offsetOf, type Page, type Paging, pageOf } from "@/lib/page";
import { heldProducts } from "./held-products";
import type { Reader } from "./holding";
import type { LibraryFilter } from "./library-filter";

export type LibraryItem = Awaited<ReturnType<typeof listed>>[number];
export type Library = Page<LibraryItem> & {
  creators: { slug: string; name: string }[];
  archivedCount: number;
};

const mostCreators = 200;

/** As many statements for a thousand things as for one. */
export async function listLibrary(
  reader: Reader,
  filter: Omit<LibraryFilter, "page">,
  paging: Paging,
): Promise<Library> {
  const held = heldProducts(reader.id, await passFor(reader));
  const where = and(isPutAway(filter.show === "archived"), ...conditions(filter));
  const [items, total, sellers, archivedCount] = await Promise.all([
    listed(reader.id, held, where, filter.sort, paging),
    db.$count(joined(reader.id, held, where).as("counted")),
    sellersOf(held),
    db.$count(joined(reader.id, held, isPutAway(true)).as("put_away")),
  ]);
  return { ...pageOf(items, paging, total), creators: sellers, archivedCount };
}

const isPutAway = (yes: boolean): SQL =>
  yes ? isNotNull(libraryItems.archivedAt) : isNull(libraryItems.archivedAt);

function conditions({ type, creator, search }: Omit<LibraryFilter, "page">): (SQL | undefined)[] {
  const text = sql`fold(${products.title} || ' ' || coalesce(${creators.displayName}, ''))`;
  return [
    type && eq(products.type, type),
    creator ? eq(creators.slug, creator) : undefined,
    ...searchWords(searchable(search)).map((word) => sql`${text} like '%' || ${likeWord(word)} || '%'`),
  ];
}

const isTheirs = (userId: string) =>
  and(eq(libraryItems.productId, products.id), eq(libraryItems.userId, userId));

const joined = (userId: string, held: SQL, where: SQL | undefined) =>
  db
    .select({ one: sql`1`.as("one") })
    .from(products)
    .innerJoin(held, sql`held.product_id = ${products.id}`)
    .leftJoin(creators, eq(creators.id, products.creatorId))
    .leftJoin(libraryItems, isTheirs(userId))
    .where(where)
    .limit(countLimit);

async function listed(
  userId: string,
  held: SQL,
  where: SQL | undefined,
  sort: LibraryFilter["sort"],
  paging: Paging,
) {
  const since = sql<Date | null>`held.since`.mapWith(products.createdAt);
  const lately = sql`greatest(held.since, ${libraryItems.openedAt})`;
  const rows = await db
    .select({
      id: products.id,
      type: products.type,
      title: products.title,
      creator: { slug: creators.slug, name: creators.displayName },
      cover: pictureColumns(media),
      state: sql<"open" | "refunded" | "ended">`case when held.is_open then 'open'
        when held.is_bought then 'refunded' else 'ended' end`,
      isBought: sql<boolean>`held.is_bought`,
      since,
      archivedAt: libraryItems.archivedAt,
      postId: posts.id,
      lessonCount: lessonsOf(),
      doneCount: lessonsOf(userId),
      hasNews: sql<boolean>`coalesce(${hasFilesSince()} or ${hasLessonsSince()}, false)`,
    })
    .from(products)
    .innerJoin(held, sql`held.product_id = ${products.id}`)
    .leftJoin(creators, eq(creators.id, products.creatorId))
    .leftJoin(libraryItems, isTheirs(userId))
    .leftJoin(media, eq(media.id, products.coverMediaId))
    .leftJoin(posts, and(eq(posts.productId, products.id), eq(posts.status, "published")))
    .where(where)
    .orderBy(sql`${sort === "bought" ? sql`held.since` : lately} desc nulls last`, products.id)
    .limit(paging.limit)
    .offset(offsetOf(paging));
  return rows.map(({ cover, ...row }) => ({ ...row, cover: publicPicture(cover) }));
}

/** How many lessons there are, or how many of them somebody has finished. */
const lessonsOf = (userId?: string): SQL<number> => sql<number>`(
  select count(*)::integer from ${lessons}
    join ${courseModules} on ${courseModules.id} = ${lessons.moduleId}
    ${
      userId
        ? sql`join ${lessonProgress} on ${lessonProgress.lessonId} = ${lessons.id}
               and ${lessonProgress.userId} = ${userId} and ${lessonProgress.completedAt} is not null`
        : sql``
    }
   where ${courseModules.productId} = ${products.id})`;

const hasFilesSince = (): SQL => sql`exists (
  select from ${productFiles}
   where ${productFiles.productId} = ${products.id} and ${productFiles.createdAt} > ${libraryItems.openedAt})`;

const hasLessonsSince = (): SQL => sql`exists (
  select from ${lessons} join ${courseModules} on ${courseModules.id} = ${lessons.moduleId}
   where ${courseModules.productId} = ${products.id} and ${lessons.createdAt} > ${libraryItems.openedAt})`;

const sellersOf = (held: SQL) =>
  db
    .selectDistinct({ slug: creators.slug, name: creators.displayName })
    .from(products)
    .innerJoin(held, sql`held.product_id = ${products.id}`)
    .innerJoin(creators, eq(creators.id, products.creatorId))
    .orderBy(creators.displayName)
    .limit(mostCreators);
