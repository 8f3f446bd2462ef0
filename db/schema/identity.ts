import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  inet,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/locale";
import { count, createdAt, descending, id, moment, updatedAt } from "./columns";
import { authTokenPurpose, dataExportStatus, sessionKind, userRole } from "./enums";
import { media } from "./media";

export const users = pgTable(
  "users",
  {
    id: id(),
    email: text().notNull().unique(),
    displayName: text(),
    avatarMediaId: uuid().references(() => media.id, { onDelete: "set null" }),
    passwordHash: text(),
    role: userRole().notNull().default("fan"),
    emailVerifiedAt: moment(),
    /** The language they came in: mails are written in it. */
    locale: text().$type<Locale>().notNull().default("pt-BR"),
    termsAcceptedAt: moment(),
    notificationPreferences: jsonb().$type<Record<string, boolean>>().notNull().default({}),
    disabledAt: moment(),
    /** Asked to be deleted: until then they may change their mind, and nothing else. */
    deletionDueAt: moment(),
    /** Deleted: only what the books need is left, without a name. */
    deletedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("users_email_is_lower_case", sql`${t.email} = lower(${t.email})`),
    index().on(t.avatarMediaId),
    index().on(descending(t.createdAt), t.id),
    index("users_to_delete").on(t.deletionDueAt).where(sql`${t.deletionDueAt} is not null`),
    index("users_by_name").using(
      "gin",
      sql`fold(coalesce(${t.displayName}, '') || ' ' || ${t.email}) gin_trgm_ops`,
    ),
  ],
);

export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    accessTokenEncrypted: text(),
    refreshTokenEncrypted: text(),
    expiresAt: moment(),
  },
  (t) => [unique().on(t.provider, t.providerAccountId), index().on(t.userId)],
);

/** One sign-in, of a browser or of a program. Everything it hands out dies with it. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: sessionKind().notNull().default("browser"),
    /** Of the browser's token. Programs hold refresh tokens instead. */
    tokenHash: text().unique(),
    deviceId: uuid().references((): AnyPgColumn => devices.id, { onDelete: "set null" }),
    userAgent: text(),
    ip: inet(),
    /** When they last proved who they are: risky acts ask again when that was long ago. */
    provedAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    check("sessions_of_browsers_have_a_token", sql`(${t.kind} = 'browser') = (${t.tokenHash} is not null)`),
    index().on(t.userId, descending(t.lastSeenAt)),
    index().on(t.deviceId),
    index().on(t.expiresAt),
  ],
);

/** A program's way to its next access token: each works once and names its successor. */
export const refreshTokens = pgTable(
  "refresh_tokens",
  {
    tokenHash: text().primaryKey(),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.sessionId)],
);

/** A browser that somebody signed in with before. The same browser is another device for another person. */
export const devices = pgTable(
  "devices",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text().notNull(),
    userAgent: text(),
    /** Until then it need not show the second factor. */
    trustedUntil: moment(),
    lastSeenAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.userId, t.tokenHash)],
);

export const twoFactorAuth = pgTable("two_factor_auth", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  secretEncrypted: text(),
  /** The time step of the last code that was let in: no code counts twice. */
  lastStep: count().notNull().default(0),
  backupCodeHashes: text().array().notNull().default([]),
  enabled: boolean().notNull().default(false),
});

export const passkeys = pgTable(
  "passkeys",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    credentialId: text().notNull().unique(),
    publicKey: text().notNull(),
    counter: count().notNull().default(0),
    transports: text().array().notNull().default([]),
    name: text().notNull(),
    lastUsedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.userId)],
);

/** What works once and not for long: links in mails, half sign-ins, questions to a passkey. Only hashes are kept. */
export const authTokens = pgTable(
  "auth_tokens",
  {
    id: id(),
    /** Null: a passkey was asked for, and nobody knows yet whose it will be. */
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    purpose: authTokenPurpose().notNull(),
    tokenHash: text().notNull().unique(),
    /** The address that the link was sent to, or that it will give back. */
    email: text(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    check("auth_tokens_belong_to_somebody", sql`${t.purpose}::text = 'passkey' or ${t.userId} is not null`),
    index().on(t.userId),
    index().on(t.expiresAt),
  ],
);

/** Everything we know about somebody, packed for them. */
export const dataExports = pgTable(
  "data_exports",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    status: dataExportStatus().notNull().default("pending"),
    /** Where the archive lies in the private storage. */
    key: text(),
    sizeBytes: count(),
    readyAt: moment(),
    expiresAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.userId, descending(t.createdAt)), index().on(t.expiresAt)],
);
