import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { plans, products } from "./catalog";
import { cents, createdAt, currency, descending, id, moment, updatedAt } from "./columns";
import { creators } from "./creators";
import { checkoutStatus, lineStatus, subscriptionStatus } from "./enums";
import { users } from "./identity";

export const checkouts = pgTable(
  "checkouts",
  {
    id: id(),
    /** Null while a guest; attached when paid. */
    fanId: uuid().references(() => users.id),
    planId: uuid().references(() => plans.id),
    planPriceCents: cents(),
    currency: currency().notNull(),
    totalCents: cents().notNull(),
    status: checkoutStatus().notNull().default("pending"),
    customerName: text(),
    customerEmail: text(),
    customerDocumentEncrypted: text(),
    customerPhone: text(),
    idempotencyKey: text().unique(),
    expiresAt: moment(),
    paidAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique("checkouts_id_currency").on(t.id, t.currency),
    check("checkouts_total_is_not_negative", sql`${t.totalCents} >= 0`),
    check("checkouts_plan_has_its_price", sql`(${t.planId} is null) = (${t.planPriceCents} is null)`),
    index().on(t.fanId, descending(t.createdAt)),
    index().on(t.planId),
    index("checkouts_to_abandon").on(t.expiresAt).where(sql`${t.status} = 'pending'`),
  ],
);

export const purchases = pgTable(
  "purchases",
  {
    id: id(),
    checkoutId: uuid()
      .notNull()
      .references(() => checkouts.id, { onDelete: "restrict" }),
    /** Whose library it is in. Null while a guest; attached with the checkout. */
    fanId: uuid().references(() => users.id),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    isBump: boolean().notNull().default(false),
    amountCents: cents().notNull(),
    status: lineStatus().notNull().default("pending"),
    createdAt: createdAt(),
    completedAt: moment(),
    refundedAt: moment(),
  },
  (t) => [
    unique().on(t.checkoutId, t.productId),
    check("purchases_amount_is_not_negative", sql`${t.amountCents} >= 0`),
    index().on(t.productId),
    index().on(t.fanId, t.productId),
  ],
);

export const tips = pgTable(
  "tips",
  {
    id: id(),
    checkoutId: uuid()
      .notNull()
      .unique()
      .references(() => checkouts.id, { onDelete: "restrict" }),
    creatorId: uuid()
      .notNull()
      .references(() => creators.id),
    amountCents: cents().notNull(),
    message: text(),
    isAnonymous: boolean().notNull().default(false),
    status: lineStatus().notNull().default("pending"),
    createdAt: createdAt(),
    completedAt: moment(),
    refundedAt: moment(),
  },
  (t) => [
    check("tips_amount_is_positive", sql`${t.amountCents} > 0`),
    check("tips_message_is_short", sql`length(${t.message}) <= 500`),
    index().on(t.creatorId, descending(t.createdAt)),
  ],
);

export const subscriptions = pgTable(
  "subscriptions",
  {
    id: id(),
    fanId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    planId: uuid()
      .notNull()
      .references(() => plans.id),
    status: subscriptionStatus().notNull().default("pending"),
    currentPeriodStart: moment(),
    currentPeriodEnd: moment(),
    cancelAtPeriodEnd: boolean().notNull().default(false),
    provider: text(),
    /** Set only when the provider renews it. */
    providerSubscriptionId: text(),
    /** Set only when it was given away. */
    grantedBy: uuid().references(() => users.id),
    /** What is kept from before the plan's price changed; null: the plan's price. */
    keptPriceCents: cents(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique().on(t.provider, t.providerSubscriptionId),
    uniqueIndex("one_live_subscription_per_plan")
      .on(t.fanId, t.planId)
      .where(sql`${t.status} in ('active', 'past_due')`),
    check("subscriptions_price_is_not_negative", sql`${t.keptPriceCents} >= 0`),
    check("subscriptions_periods_run_forward", sql`${t.currentPeriodEnd} > ${t.currentPeriodStart}`),
    index("subscriptions_to_expire")
      .on(t.currentPeriodEnd)
      .where(sql`${t.status} in ('active', 'past_due', 'canceled')`),
    index().on(t.fanId),
    index().on(t.planId, t.status),
    index().on(t.grantedBy),
  ],
);

export const downloadLinks = pgTable(
  "download_links",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    /** Whose it is: it opens as long as the product is open to them, however it came to be. */
    fanId: uuid().references(() => users.id, { onDelete: "cascade" }),
    /** Of a guest, who has no library: it opens as long as this one is not given back. */
    purchaseId: uuid().references(() => purchases.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    expiresAt: moment().notNull(),
    downloadCount: integer().notNull().default(0),
    downloadLimit: integer().notNull().default(5),
    createdAt: createdAt(),
  },
  (t) => [
    check("download_links_stay_within_limit", sql`${t.downloadCount} <= ${t.downloadLimit}`),
    check("download_links_have_one_owner", sql`num_nonnulls(${t.fanId}, ${t.purchaseId}) = 1`),
    index().on(t.fanId, t.productId, descending(t.createdAt)),
    index().on(t.purchaseId),
    index().on(t.productId),
  ],
);
