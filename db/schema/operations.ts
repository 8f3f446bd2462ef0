import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  inet,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { cents, count, createdAt, currency, descending, id, moment, updatedAt } from "./columns";
import { creators } from "./creators";
import { users } from "./identity";

const tally = () => integer().notNull().default(0);
const sum = () => cents().notNull().default(0);

/** Rebuilt from the books for a date, never incremented. */
export const dailyMetrics = pgTable(
  "daily_metrics",
  {
    creatorId: uuid()
      .notNull()
      .references(() => creators.id, { onDelete: "cascade" }),
    date: date({ mode: "string" }).notNull(),
    currency: currency().notNull(),
    revenueCents: sum(),
    tipsCount: tally(),
    tipsCents: sum(),
    newSubscriptions: tally(),
    subscriptionsCents: sum(),
    purchasesCount: tally(),
    purchasesCents: sum(),
  },
  (t) => [primaryKey({ columns: [t.creatorId, t.date, t.currency] })],
);

export const settings = pgTable(
  "settings",
  {
    key: text().primaryKey(),
    value: jsonb().$type<unknown>().notNull(),
    updatedBy: uuid().references(() => users.id),
    updatedAt: updatedAt(),
  },
  (t) => [index().on(t.updatedBy)],
);

export const supportContacts = pgTable("support_contacts", {
  id: id(),
  platform: text().notNull(),
  url: text().notNull(),
  isActive: boolean().notNull().default(true),
  updatedAt: updatedAt(),
});

export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    readAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.userId, descending(t.createdAt)),
    index("notifications_unread").on(t.userId).where(sql`${t.readAt} is null`),
  ],
);

export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    actorId: uuid().references(() => users.id),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ip: inet(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.actorId, descending(t.createdAt)),
    index().on(t.subjectType, t.subjectId, descending(t.id)),
    index().on(t.action, descending(t.id)),
    index().on(t.createdAt),
  ],
);

/** The shape rate-limiter-flexible writes: `expire` is when the window ends, in milliseconds since 1970. */
export const rateLimits = pgTable(
  "rate_limits",
  { key: text().primaryKey(), points: integer().notNull().default(0), expire: count() },
  (t) => [index().on(t.expire)],
);
