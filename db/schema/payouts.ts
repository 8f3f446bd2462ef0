import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cents, createdAt, currency, descending, id, moment } from "./columns";
import { creators } from "./creators";
import { bankAccountKind, payoutStatus, payoutType, verification } from "./enums";

export const bankAccounts = pgTable(
  "bank_accounts",
  {
    id: id(),
    creatorId: uuid()
      .notNull()
      .references(() => creators.id, { onDelete: "restrict" }),
    kind: bankAccountKind().notNull().default("bank"),
    countryCode: char({ length: 2 }).notNull(),
    currency: currency().notNull(),
    holderName: text(),
    accountLast4: char({ length: 4 }),
    routingNumber: text(),
    pixKeyEncrypted: text(),
    plaidAccountId: text(),
    provider: text(),
    providerAccountId: text(),
    verificationStatus: verification().notNull().default("pending"),
    isDefault: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique("bank_accounts_id_owner_currency").on(t.id, t.creatorId, t.currency),
    uniqueIndex("one_default_bank_account").on(t.creatorId, t.currency).where(sql`${t.isDefault}`),
    index().on(t.creatorId),
  ],
);

export const payouts = pgTable(
  "payouts",
  {
    id: id(),
    creatorId: uuid()
      .notNull()
      .references(() => creators.id),
    bankAccountId: uuid().notNull(),
    amountCents: cents().notNull(),
    currency: currency().notNull(),
    type: payoutType().notNull(),
    status: payoutStatus().notNull().default("pending"),
    provider: text().notNull(),
    providerTransferId: text(),
    failureReason: text(),
    metadata: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    completedAt: moment(),
  },
  (t) => [
    // Money can only leave to an account of the same creator in the same currency.
    foreignKey({
      columns: [t.bankAccountId, t.creatorId, t.currency],
      foreignColumns: [bankAccounts.id, bankAccounts.creatorId, bankAccounts.currency],
    }),
    unique().on(t.provider, t.providerTransferId),
    uniqueIndex("one_open_payout")
      .on(t.creatorId, t.currency)
      .where(sql`${t.status} in ('pending', 'processing')`),
    check("payouts_amount_is_positive", sql`${t.amountCents} > 0`),
    index().on(t.creatorId, descending(t.createdAt)),
    index().on(t.bankAccountId),
  ],
);
