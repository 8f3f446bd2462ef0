import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { RichText } from "@/lib/rich-text";
import { cents, createdAt, currency, descending, id, moment, updatedAt } from "./columns";
import { creators } from "./creators";
import { intervalUnit, postAccess, postAudience, postStatus, productType } from "./enums";
import { media } from "./media";

export const plans = pgTable(
  "plans",
  {
    id: id(),
    /** Null: platform-wide. Set: a creator's tier. */
    creatorId: uuid().references(() => creators.id, { onDelete: "cascade" }),
    name: text().notNull(),
    description: text(),
    imageMediaId: uuid().references(() => media.id, { onDelete: "set null" }),
    priceCents: cents().notNull(),
    currency: currency().notNull(),
    intervalUnit: intervalUnit().notNull(),
    intervalCount: integer().notNull(),
    benefits: text().array().notNull().default([]),
    ctaText: text(),
    cardStyle: text(),
    externalCheckoutUrl: text(),
    acceptsPix: boolean().notNull().default(true),
    acceptsCard: boolean().notNull().default(true),
    /** Display order, and what a higher plan includes. */
    rank: integer().notNull().default(0),
    isPublished: boolean().notNull().default(true),
    /** Raised by every save: of two windows the one that read an older one is told. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("plans_price_is_not_negative", sql`${t.priceCents} >= 0`),
    check("plans_last_some_time", sql`${t.intervalCount} > 0`),
    check("plans_can_be_paid", sql`${t.acceptsPix} or ${t.acceptsCard}`),
    index().on(t.creatorId, t.rank),
    index().on(t.imageMediaId),
  ],
);

export const posts = pgTable(
  "posts",
  {
    id: id(),
    creatorId: uuid()
      .notNull()
      .references(() => creators.id, { onDelete: "cascade" }),
    title: text(),
    /** The words alone: what is searched, previewed and sent to feeds. */
    body: text(),
    /** As the editor keeps it; null on what an import brought. What is shown is rendered from it on the server. */
    content: jsonb().$type<RichText>(),
    coverMediaId: uuid().references((): AnyPgColumn => media.id, { onDelete: "set null" }),
    tags: text().array().notNull().default([]),
    status: postStatus().notNull().default("draft"),
    access: postAccess().notNull().default("members"),
    /** The lowest plan that opens it; null: any membership. */
    planId: uuid().references(() => plans.id, { onDelete: "set null" }),
    /** What is bought to open just this one. */
    productId: uuid()
      .unique()
      .references((): AnyPgColumn => products.id, { onDelete: "set null" }),
    /** Whether it is still on sale by itself; who bought it before keeps it by the product above. */
    isSoldSingly: boolean().notNull().default(false),
    /** The bucket folder it was imported from, within its creator's. */
    sourceKey: text(),
    /** Set while that folder is gone: what its return restores. */
    statusBeforeVanishing: postStatus(),
    publishedAt: moment(),
    /** A draft that publishes itself then. */
    publishAt: moment(),
    pinnedAt: moment(),
    /** Who gets a letter when it is published. */
    announceTo: postAudience().notNull().default("nobody"),
    /** When they were told, which happens once however often it is published. */
    announcedAt: moment(),
    /** How many letters that were. */
    announcedCount: integer().notNull().default(0),
    commentsOn: boolean().notNull().default(true),
    /** Raised by every save: of two windows the one that read an older one is told. */
    version: integer().notNull().default(1),
    /** In the bin, from which it comes back within thirty days. */
    deletedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique().on(t.creatorId, t.sourceKey),
    check("posts_published_know_when", sql`${t.status} <> 'published' or ${t.publishedAt} is not null`),
    index("posts_of_creator")
      .on(t.creatorId, descending(t.publishedAt), t.id)
      .where(sql`${t.status} = 'published'`),
    index("posts_latest")
      .on(descending(t.publishedAt), t.id)
      .where(sql`${t.status} = 'published' and ${t.access} = 'public'`),
    index("posts_in_studio")
      .on(t.creatorId, descending(t.createdAt), t.id)
      .where(sql`${t.deletedAt} is null`),
    index("posts_to_publish").on(t.publishAt).where(sql`${t.publishAt} is not null`),
    index("posts_pinned").on(t.creatorId, descending(t.pinnedAt)).where(sql`${t.pinnedAt} is not null`),
    index("posts_in_bin").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    check(
      "posts_wait_as_drafts",
      sql`${t.publishAt} is null or (${t.status} = 'draft' and ${t.deletedAt} is null)`,
    ),
    check("posts_in_the_bin_are_not_shown", sql`${t.deletedAt} is null or ${t.status} <> 'published'`),
    index().on(t.planId),
    index().on(t.coverMediaId),
    // Which posts show a picture in their text.
    index("posts_pictures")
      .using("gin", sql`jsonb_path_query_array(${t.content}, '$.**.mediaId') jsonb_path_ops`)
      .where(sql`${t.content} is not null`),
  ],
);

export const products = pgTable(
  "products",
  {
    id: id(),
    /** Null: sold by the platform. */
    creatorId: uuid().references(() => creators.id, { onDelete: "cascade" }),
    type: productType().notNull(),
    title: text().notNull(),
    description: text(),
    priceCents: cents().notNull(),
    currency: currency().notNull(),
    coverMediaId: uuid().references(() => media.id, { onDelete: "set null" }),
    /** Members of this plan or a higher one may buy it. */
    planId: uuid().references(() => plans.id, { onDelete: "set null" }),
    isPublished: boolean().notNull().default(false),
    /** Out of its owner's way; whoever bought it keeps it. */
    archivedAt: moment(),
    /** Raised by every save: of two windows the one that read an older one is told. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("products_price_is_not_negative", sql`${t.priceCents} >= 0`),
    check("products_archived_are_not_sold", sql`${t.archivedAt} is null or not ${t.isPublished}`),
    index().on(t.creatorId, descending(t.createdAt)),
    index().on(t.coverMediaId),
    index().on(t.planId),
    index("products_included")
      .on(t.creatorId)
      .where(sql`${t.priceCents} = 0 and ${t.planId} is not null and ${t.isPublished}`),
  ],
);

export const productFiles = pgTable(
  "product_files",
  {
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "restrict" }),
    position: integer().notNull().default(0),
    /** When buyers got it: what came later is news to them. */
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.mediaId] }), index().on(t.mediaId)],
);

export const orderBumps = pgTable(
  "order_bumps",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    /** Null: offered at every checkout. */
    planId: uuid().references(() => plans.id, { onDelete: "cascade" }),
    position: integer().notNull().default(0),
    isActive: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.productId), index().on(t.planId, t.position)],
);
