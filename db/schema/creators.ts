import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { cents, count, createdAt, currency, descending, id, moment, updatedAt } from "./columns";
import { creatorStatus, identityStatus } from "./enums";
import { users } from "./identity";
import { media } from "./media";

export const creators = pgTable(
  "creators",
  {
    id: id(),
    /** Null: run by the platform. */
    userId: uuid()
      .unique()
      .references((): AnyPgColumn => users.id, { onDelete: "set null" }),
    slug: text().notNull().unique(),
    displayName: text().notNull(),
    bio: text(),
    category: text(),
    avatarMediaId: uuid().references((): AnyPgColumn => media.id, { onDelete: "set null" }),
    bannerMediaId: uuid().references((): AnyPgColumn => media.id, { onDelete: "set null" }),
    thumbnailMediaId: uuid().references((): AnyPgColumn => media.id, { onDelete: "set null" }),
    socialLinks: jsonb().$type<Record<string, string>>().notNull().default({}),
    themeColors: jsonb().$type<Record<string, string>>().notNull().default({}),
    externalUrl: text(),
    /** Of the clock they plan by. */
    timeZone: text().notNull().default("America/Sao_Paulo"),
    status: creatorStatus().notNull().default("draft"),
    /** While its owner's account is about to be deleted the page is hidden; this is what keeping the account restores. */
    statusBeforeLeaving: creatorStatus(),
    isFeatured: boolean().notNull().default(false),
    isAdvertiser: boolean().notNull().default(false),
    inPlatformPlans: boolean().notNull().default(false),
    autoPayoutEnabled: boolean().notNull().default(false),
    /** The bucket folder it was imported from. */
    sourceKey: text().unique(),
    /** Set while its folder is gone from the bucket: what its return restores. */
    statusBeforeVanishing: creatorStatus(),
    lastSyncedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("creators_slug_is_plain", sql`${t.slug} ~ '^[a-z0-9](-?[a-z0-9])*$' and length(${t.slug}) <= 40`),
    index().on(t.avatarMediaId),
    index().on(t.bannerMediaId),
    index().on(t.thumbnailMediaId),
    index("creators_newest").on(descending(t.createdAt), t.id),
    index("creators_not_active").on(t.status).where(sql`${t.status} <> 'active'`),
    index("creators_featured").on(t.id).where(sql`${t.isFeatured}`),
    index("creators_advertising").on(t.id).where(sql`${t.isAdvertiser}`),
    index("creators_search").using("gin", sql`fold(${t.displayName} || ' ' || ${t.slug}) gin_trgm_ops`),
  ],
);

/** Who stands behind a page, sealed: looked at by hand before the first money leaves. */
export const creatorIdentities = pgTable(
  "creator_identities",
  {
    creatorId: uuid()
      .primaryKey()
      .references(() => creators.id, { onDelete: "cascade" }),
    sealed: text().notNull(),
    status: identityStatus().notNull().default("submitted"),
    /** Why it was refused, in words for the person. */
    reason: text(),
    submittedAt: createdAt(),
    reviewedBy: uuid().references((): AnyPgColumn => users.id),
    reviewedAt: moment(),
  },
  (t) => [index().on(t.reviewedBy)],
);

/** Names a page had before: whoever asks for one is led to the page's name of today. */
export const creatorSlugs = pgTable(
  "creator_slugs",
  {
    slug: text().primaryKey(),
    creatorId: uuid()
      .notNull()
      .references(() => creators.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.creatorId)],
);

/**
 * What discovery sorts and filters by: one row per active creator, rebuilt from the truth whenever that changes,
 * so that a list costs the same with forty creators and with a million.
 */
export const creatorCards = pgTable(
  "creator_cards",
  {
    creatorId: uuid()
      .primaryKey()
      .references(() => creators.id, { onDelete: "cascade" }),
    category: text(),
    /** Lower case without accents: what a search is compared with. */
    searchText: text().notNull(),
    postCount: integer().notNull(),
    videoCount: integer().notNull(),
    audioCount: integer().notNull(),
    /** The cheapest way in, per month; 0 when something is free to members; null without any plan. */
    fromPriceCents: cents(),
    currency: currency(),
    popularity: count().notNull().default(0),
    isFeatured: boolean().notNull(),
    joinedAt: moment().notNull(),
  },
  (t) => [
    index("creator_cards_trending").on(descending(t.popularity), t.creatorId),
    index("creator_cards_newest").on(descending(t.joinedAt), t.creatorId),
    // Prices compare within one currency only: those of the visitors' own come first, the others after them.
    index("creator_cards_cheapest").on(sql`(${t.currency} <> 'BRL')`, t.fromPriceCents, t.creatorId),
    index("creator_cards_category").on(t.category, descending(t.popularity), t.creatorId),
    index("creator_cards_featured").on(descending(t.popularity)).where(sql`${t.isFeatured}`),
    index("creator_cards_search").using("gin", sql`${t.searchText} gin_trgm_ops`),
  ],
);
