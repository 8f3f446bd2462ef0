import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { creatorCards, creators, media } from "@/db/schema";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import type { Currency } from "@/lib/money";
import { type Category, categoryOf } from "./categories";

export type CreatorCard = {
  slug: string;
  name: string;
  bio: string | null;
  category: Category | null;
  avatar: Picture | null;
  poster: Picture | null;
  fromPriceCents: number | null;
  currency: Currency | null;
  postCount: number;
};

export type CardQuery = { where?: SQL; orderBy: SQL; limit: number; offset?: number };

export const trending = sql`${creatorCards.popularity} desc, ${creatorCards.creatorId}`;
export const newest = sql`${creatorCards.joinedAt} desc, ${creatorCards.creatorId}`;
export const cheapest = sql`(${creatorCards.currency} <> 'BRL'), ${creatorCards.fromPriceCents}, ${creatorCards.creatorId}`;

const avatar = alias(media, "avatar");
const poster = alias(media, "poster");

/** Several lists of cards in one statement. Each finds its order and its limit on creator_cards alone, by index. */
export async function listCards(queries: CardQuery[]): Promise<CreatorCard[][]> {
  const lists = sql.join(
    queries.map(
      ({ where, orderBy, limit, offset = 0 }, list) => sql`
        (select ${list}::integer as list, row_number() over (order by ${orderBy}) as position, ${creatorCards}.*
           from ${creatorCards} where ${where ?? sql`true`}
          order by ${orderBy} limit ${limit} offset ${offset})`,
    ),
    sql` union all `,
  );
  const rows = await db
    .select({
      list: sql<number>`card.list`,
      slug: creators.slug,
      name: creators.displayName,
      bio: creators.bio,
      category: creators.category,
      avatar: pictureColumns(avatar),
      poster: pictureColumns(poster),
      fromPriceCents: sql<number | null>`card.from_price_cents`,
      currency: sql<Currency | null>`card.currency`,
      postCount: sql<number>`card.post_count`,
    })
    .from(sql`(${lists}) as card`)
    // Who has just been hidden is gone at once; the card follows when it is rebuilt.
    .innerJoin(creators, and(eq(creators.id, sql`card.creator_id`), eq(creators.status, "active")))
    .leftJoin(avatar, eq(avatar.id, creators.avatarMediaId))
    .leftJoin(poster, eq(poster.id, creators.thumbnailMediaId))
    .orderBy(sql`card.list`, sql`card.position`);

  const cards = rows.map(({ list, avatar, poster, ...row }) => ({
    list,
    card: {
      ...row,
      category: categoryOf(row.category),
      avatar: publicPicture(avatar),
      poster: publicPicture(poster),
    },
  }));
  return queries.map((_, index) => cards.filter(({ list }) => list === index).map(({ card }) => card));
}
