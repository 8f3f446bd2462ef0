import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { purchases, subscriptions, tips } from "./checkout";
import { cents, createdAt, currency, descending, id, moment } from "./columns";
import { creators } from "./creators";
import { payments, refunds } from "./payments";
import { payouts } from "./payouts";

const counter = () => bigint({ mode: "number" }).notNull().default(0);

export const ledgerAccounts = pgTable(
  "ledger_accounts",
  {
    id: id(),
    code: text().notNull(),
    creatorId: uuid().references(() => creators.id),
    currency: currency().notNull(),
    debitsCents: counter(),
    creditsCents: counter(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("ledger_accounts_once").on(t.code, t.creatorId, t.currency).nullsNotDistinct(),
    unique("ledger_accounts_id_currency").on(t.id, t.currency),
    check("ledger_accounts_only_grow", sql`${t.debitsCents} >= 0 and ${t.creditsCents} >= 0`),
    index().on(t.creatorId, t.currency),
  ],
);

export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    id: id(),
    /** Such as `payment:<id>:captured`: posting it twice does nothing. */
    reference: text().notNull().unique(),
    kind: text().notNull(),
    paymentId: uuid().references(() => payments.id),
    refundId: uuid().references(() => refunds.id),
    payoutId: uuid().references(() => payouts.id),
    postedAt: createdAt(),
  },
  (t) => [index().on(t.paymentId), index().on(t.refundId), index().on(t.payoutId), index().on(t.postedAt)],
);

/** Both sides are columns, so an unbalanced posting cannot be written down. */
export const ledgerTransfers = pgTable(
  "ledger_transfers",
  {
    id: id(),
    transactionId: uuid()
      .notNull()
      .references(() => ledgerTransactions.id),
    debitAccountId: uuid().notNull(),
    creditAccountId: uuid().notNull(),
    currency: currency().notNull(),
    amountCents: cents().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.debitAccountId, t.currency],
      foreignColumns: [ledgerAccounts.id, ledgerAccounts.currency],
    }),
    foreignKey({
      columns: [t.creditAccountId, t.currency],
      foreignColumns: [ledgerAccounts.id, ledgerAccounts.currency],
    }),
    check("ledger_transfers_amount_is_positive", sql`${t.amountCents} > 0`),
    check("ledger_transfers_have_two_sides", sql`${t.debitAccountId} <> ${t.creditAccountId}`),
    index().on(t.transactionId),
    index().on(t.debitAccountId),
    index().on(t.creditAccountId),
  ],
);

export const earnings = pgTable(
  "earnings",
  {
    id: id(),
    creatorId: uuid()
      .notNull()
      .references(() => creators.id),
    paymentId: uuid().notNull(),
    purchaseId: uuid().references(() => purchases.id),
    tipId: uuid().references(() => tips.id),
    subscriptionId: uuid().references(() => subscriptions.id),
    grossCents: cents().notNull(),
    platformFeeCents: cents().notNull(),
    processingFeeCents: cents().notNull(),
    netCents: cents().notNull(),
    currency: currency().notNull(),
    reversedCents: cents().notNull().default(0),
    clearsAt: moment().notNull(),
    clearedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.paymentId, t.currency], foreignColumns: [payments.id, payments.currency] }),
    check(
      "earnings_come_from_one_line",
      sql`num_nonnulls(${t.purchaseId}, ${t.tipId}, ${t.subscriptionId}) = 1`,
    ),
    check(
      "earnings_add_up",
      sql`${t.netCents} = ${t.grossCents} - ${t.platformFeeCents} - ${t.processingFeeCents}`,
    ),
    index("earnings_to_clear").on(t.clearsAt).where(sql`${t.clearedAt} is null`),
    index().on(t.creatorId, descending(t.createdAt)),
    index().on(t.paymentId),
    index().on(t.purchaseId),
    index().on(t.tipId),
    index().on(t.subscriptionId),
  ],
);
