import { sql } from "drizzle-orm";
import { boolean, check, index, inet, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment, updatedAt } from "./columns";
import { authTokenPurpose, userRole } from "./enums";
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
    notificationPreferences: jsonb().$type<Record<string, boolean>>().notNull().default({}),
    disabledAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("users_email_is_lower_case", sql`${t.email} = lower(${t.email})`),
    index().on(t.avatarMediaId),
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

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    userAgent: text(),
    ip: inet(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.userId), index().on(t.expiresAt)],
);

export const twoFactorAuth = pgTable("two_factor_auth", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  secretEncrypted: text(),
  backupCodeHashes: text().array().notNull().default([]),
  enabled: boolean().notNull().default(false),
});

export const authTokens = pgTable(
  "auth_tokens",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    purpose: authTokenPurpose().notNull(),
    tokenHash: text().notNull().unique(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.userId), index().on(t.expiresAt)],
);
