import { and, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creatorCards } from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";
import { now } from "@/lib/clock";
import { countLimit, offsetOf, type Page, type Paging, pageOf } from "@/lib/page";
import { type CardQuery, type CreatorCard, cheapest, listCards, newest, trending } from "./cards";
import { type DiscoverFilter, lastPage, pageSize } from "./discover-filter";

export const countCap = pageSize * lastPage;

export type Discovered = {
  cards: CreatorCard[];
  /** Counted no further than the last page: `countCap` means that many or more. */
  total: number;
  /** Filled when nothing was found: what is near in spelling, else what many like. */
  suggestions: CreatorCard[];
};

const orderOf = { trending, newest, cheapest };

export async function discover(filter: DiscoverFilter, words = ""): Promise<Discovered> {
  const search = searchable(words);
  const part = { limit: pageSize, offset: (filter.page - 1) * pageSize };
  const { cards, total } = await find(filter, search, part, countCap);
  return { cards, total, suggestions: total === 0 ? await suggest(search) : [] };
}

/** The same for programs, which choose how long a page is. */
export async function listCreators(
  filter: Omit<DiscoverFilter, "page">,
  words: string,
  paging: Paging,
): Promise<Page<CreatorCard>> {
  const part = { limit: paging.limit, offset: offsetOf(paging) };
  const { cards, total } = await find(filter, searchable(words), part, countLimit);
  return pageOf(cards, paging, total);
}

async function find(
  filter: Omit<DiscoverFilter, "page">,
  search: string,
  part: Pick<CardQuery, "limit" | "offset">,
  countedTo: number,
): Promise<{ cards: CreatorCard[]; total: number }> {
  const where = and(...conditions(filter), ...matching(search));
  const query: CardQuery = { where, orderBy: orderOf[filter.sort ?? "trending"], ...part };
  const [[cards = []], total] = await Promise.all([listCards([query]), countUpTo(countedTo, where)]);
  return { cards, total };
}

async function countUpTo(most: number, where: SQL | undefined): Promise<number> {
  const found = db.select({ one: sql`1` }).from(creatorCards).where(where).limit(most).as("found");
  return db.$count(found);
}

async function suggest(search: string): Promise<CreatorCard[]> {
  const near = { where: sql`fold(${search}) <% ${creatorCards.searchText}`, orderBy: trending, limit: 4 };
  const lists = await listCards([...(search ? [near] : []), { orderBy: trending, limit: 4 }]);
  return lists.find((list) => list.length > 0) ?? [];
}

function conditions(filter: Omit<DiscoverFilter, "page">): SQL[] {
  const { fromPriceCents, currency, category, videoCount, audioCount, joinedAt } = creatorCards;
  const inReais = eq(currency, "BRL");
  const bands = {
    free: eq(fromPriceCents, 0),
    low: and(inReais, gt(fromPriceCents, 0), lte(fromPriceCents, 2000)),
    middle: and(inReais, gt(fromPriceCents, 2000), lte(fromPriceCents, 5000)),
    high: and(inReais, gt(fromPriceCents, 5000)),
  };
  const lately = new Date(now().getTime() - 60 * 24 * 60 * 60 * 1000);
  return [
    filter.category && eq(category, filter.category),
    filter.price && bands[filter.price],
    filter.format === "video" && gt(videoCount, 0),
    filter.format === "audio" && gt(audioCount, 0),
    filter.recent && gt(joinedAt, lately),
    filter.sort === "cheapest" && sql`${fromPriceCents} is not null`,
  ].filter((condition): condition is SQL => Boolean(condition));
}

/** Two letters must begin a word, three or more may stand anywhere in one: both are found by the trigram index. */
const matching = (search: string): SQL[] =>
  searchWords(search).map((word) => {
    const pattern =
      word.length > 2 ? sql`'%' || ${likeWord(word)} || '%'` : sql`'% ' || ${likeWord(word)} || '%'`;
    return sql`${creatorCards.searchText} like ${pattern}`;
  });
