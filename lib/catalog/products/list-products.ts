import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media, products, purchases } from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";
import { ownPicture } from "@/lib/media/addresses";
import { type Picture, pictureColumns } from "@/lib/media/picture";
import type { Currency } from "@/lib/money";
import { countLimit, type Page, pageOf } from "@/lib/page";
import { type ProductFilter, type ProductState, pageSize } from "./product-filter";

export type ListedProduct = {
  id: string;
  type: "download" | "course" | "unlockable" | "addon";
  title: string;
  priceCents: number;
  currency: Currency;
  state: ProductState;
  cover: Picture | null;
  saleCount: number;
  revenueCents: number;
};

const saleCount = sql<number>`(select count(*) from ${purchases}
  where ${purchases.productId} = ${products.id} and ${purchases.status} = 'completed')`;
const revenueCents = sql<number>`(select coalesce(sum(${purchases.amountCents}), 0)::bigint from ${purchases}
  where ${purchases.productId} = ${products.id} and ${purchases.status} = 'completed')`;

/** Two statements, however many there are. */
export async function listProducts(creatorId: string, filter: ProductFilter): Promise<Page<ListedProduct>> {
  const where = conditions(creatorId, filter);
  const counted = db.select({ one: sql`1` }).from(products).where(where).limit(countLimit).as("counted");
  const [rows, total] = await Promise.all([listed(where, filter), db.$count(counted)]);
  const items = rows.map(({ isPublished, archivedAt, cover, ...row }) => ({
    ...row,
    state: stateOf({ isPublished, archivedAt }),
    cover: cover && ownPicture(cover),
  }));
  return pageOf(items, { page: filter.page, limit: filter.limit ?? pageSize }, total);
}

type Shown = { isPublished: boolean; archivedAt: Date | null };

export const stateOf = ({ isPublished, archivedAt }: Shown): ProductState =>
  archivedAt ? "archived" : isPublished ? "published" : "draft";

const listed = (where: SQL | undefined, { sort, page, limit = pageSize }: ProductFilter) =>
  db
    .select({
      id: products.id,
      type: products.type,
      title: products.title,
      priceCents: products.priceCents,
      currency: products.currency,
      isPublished: products.isPublished,
      archivedAt: products.archivedAt,
      cover: { ...pictureColumns(media), widths: media.widths },
      saleCount,
      revenueCents,
    })
    .from(products)
    .leftJoin(media, eq(media.id, products.coverMediaId))
    .where(where)
    .orderBy(...orders[sort ?? "newest"], products.id)
    .limit(limit)
    .offset((page - 1) * limit);

const orders = {
  newest: [desc(products.createdAt)],
  title: [asc(sql`fold(${products.title})`)],
  price: [asc(products.currency), desc(products.priceCents)],
  sales: [desc(saleCount)],
};

/** What is archived is out of the way until it is asked for. */
const states: Record<ProductState | "any", SQL | undefined> = {
  any: isNull(products.archivedAt),
  published: eq(products.isPublished, true),
  draft: and(eq(products.isPublished, false), isNull(products.archivedAt)),
  archived: isNotNull(products.archivedAt),
};

const conditions = (creatorId: string, { type, state, search }: ProductFilter): SQL | undefined =>
  and(
    eq(products.creatorId, creatorId),
    type && eq(products.type, type),
    states[state ?? "any"],
    search ? matches(searchable(search)) : undefined,
  );

function matches(search: string): SQL | undefined {
  const text = sql`fold(${products.title})`;
  const words = searchWords(search).map((word) => sql`${text} like '%' || ${likeWord(word)} || '%'`);
  return words.length > 0 ? and(...words) : sql`false`;
}
