import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { cents, createdAt, currency, descending, id, moment, updatedAt } from "./columns";
import { creators } from "./creators";
import { importStatus, intervalUnit, postAccess, postStatus, productType } from "./enums";
import { users } from "./identity";
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
    createdAt: createdAt(),
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
    body: text(),
    status: postStatus().notNull().default("draft"),
    access: postAccess().notNull().default("members"),
    /** The lowest plan that opens it; null: any membership. */
    planId: uuid().references(() => plans.id, { onDelete: "set null" }),
    sourceKey: text(),
    publishedAt: moment(),
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
    index().on(t.planId),
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
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("products_price_is_not_negative", sql`${t.priceCents} >= 0`),
    index().on(t.creatorId, descending(t.createdAt)),
    index().on(t.coverMediaId),
    index().on(t.planId),
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

export const imports = pgTable(
  "imports",
  {
    id: id(),
    bucket: text().notNull(),
    prefix: text().notNull().default(""),
    status: importStatus().notNull(),
    createdCount: integer().notNull().default(0),
    updatedCount: integer().notNull().default(0),
    hiddenCount: integer().notNull().default(0),
    error: text(),
    startedBy: uuid().references(() => users.id),
    startedAt: createdAt(),
    finishedAt: moment(),
  },
  (t) => [index().on(t.startedBy), index("imports_newest").on(descending(t.startedAt))],
);
