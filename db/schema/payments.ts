import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { checkouts, subscriptions } from "./checkout";
import { cents, createdAt, currency, descending, id, moment, updatedAt } from "./columns";
import { paymentMethod, paymentStatus } from "./enums";
import { users } from "./identity";

export const payments = pgTable(
  "payments",
  {
    id: id(),
    /** The first charge belongs to a checkout, a renewal to a subscription. */
    checkoutId: uuid(),
    subscriptionId: uuid().references(() => subscriptions.id),
    provider: text().notNull(),
    providerPaymentId: text(),
    method: paymentMethod().notNull(),
    status: paymentStatus().notNull().default("pending"),
    amountCents: cents().notNull(),
    currency: currency().notNull(),
    feeCents: cents().notNull().default(0),
    refundedCents: cents().notNull().default(0),
    pixCode: text(),
    pixExpiresAt: moment(),
    failureCode: text(),
    createdAt: createdAt(),
    succeededAt: moment(),
  },
  (t) => [
    // A payment cannot be in another currency than the checkout it pays.
    foreignKey({ columns: [t.checkoutId, t.currency], foreignColumns: [checkouts.id, checkouts.currency] }),
    unique().on(t.provider, t.providerPaymentId),
    unique("payments_id_currency").on(t.id, t.currency),
    check("payments_pay_one_thing", sql`num_nonnulls(${t.checkoutId}, ${t.subscriptionId}) = 1`),
    check("payments_amount_is_positive", sql`${t.amountCents} > 0`),
    check("payments_refund_no_more_than_paid", sql`${t.refundedCents} between 0 and ${t.amountCents}`),
    index().on(t.checkoutId),
    index().on(t.subscriptionId, descending(t.createdAt)),
    index("payments_to_follow").on(t.createdAt).where(sql`${t.status} = 'pending'`),
  ],
);

export const refunds = pgTable(
  "refunds",
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    providerRefundId: text(),
    amountCents: cents().notNull(),
    reason: text(),
    requestedBy: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.paymentId, t.providerRefundId),
    check("refunds_amount_is_positive", sql`${t.amountCents} > 0`),
    index().on(t.requestedBy),
  ],
);

export const paymentMethods = pgTable(
  "payment_methods",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    providerMethodId: text().notNull(),
    brand: text(),
    last4: char({ length: 4 }),
    expMonth: smallint(),
    expYear: smallint(),
    isDefault: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.provider, t.providerMethodId),
    uniqueIndex("one_default_payment_method").on(t.userId).where(sql`${t.isDefault}`),
    index().on(t.userId),
  ],
);

export const paymentCustomers = pgTable(
  "payment_customers",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    providerCustomerId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.provider] }), unique().on(t.provider, t.providerCustomerId)],
);

export const paymentGateways = pgTable("payment_gateways", {
  provider: text().primaryKey(),
  displayName: text().notNull(),
  publicKey: text(),
  secretKeyEncrypted: text(),
  postbackUrl: text(),
  isActive: boolean().notNull().default(false),
  updatedAt: updatedAt(),
});

export const webhookEvents = pgTable(
  "webhook_events",
  {
    id: id(),
    provider: text().notNull(),
    providerEventId: text().notNull(),
    type: text().notNull(),
    payload: jsonb().$type<unknown>().notNull(),
    receivedAt: createdAt(),
    processedAt: moment(),
    error: text(),
  },
  (t) => [
    unique().on(t.provider, t.providerEventId),
    index("webhook_events_waiting").on(t.receivedAt).where(sql`${t.processedAt} is null`),
  ],
);
