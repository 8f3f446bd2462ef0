import { eq, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  accounts,
  auditEvents,
  comments,
  devices,
  notifications,
  passkeys,
  reports,
  sessions,
  twoFactorAuth,
  users,
} from "@/db/schema";
import { creatorFiles } from "./export-creator-files";
import { type ExportFile, list } from "./export-list";
import { moneyFiles } from "./export-money-files";

/** Everything kept about a person, and nothing that opens anything: no hash, no secret, no token. */
export const exportFiles = (userId: string): ExportFile[] => [
  { name: "profile", rows: () => profileOf(userId) },
  ...accessFiles(userId),
  ...wordFiles(userId),
  ...moneyFiles(userId),
  ...creatorFiles(userId),
];

async function* profileOf(userId: string): AsyncGenerator<object> {
  const [person] = await db
    .select({
      id: users.id,
      email: users.email,
      displayName: users.displayName,
      role: users.role,
      language: users.locale,
      emailVerifiedAt: users.emailVerifiedAt,
      termsAcceptedAt: users.termsAcceptedAt,
      notificationPreferences: users.notificationPreferences,
      authenticatorApp: sql<boolean>`coalesce(${twoFactorAuth.enabled}, false)`,
      createdAt: users.createdAt,
    })
    .from(users)
    .leftJoin(twoFactorAuth, eq(twoFactorAuth.userId, users.id))
    .where(eq(users.id, userId));
  if (person) yield person;
}

const accessFiles = (userId: string): ExportFile[] => [
  list("connected-accounts", accounts, accounts.id, eq(accounts.userId, userId), {
    provider: accounts.provider,
    providerAccountId: accounts.providerAccountId,
  }),
  list("passkeys", passkeys, passkeys.id, eq(passkeys.userId, userId), {
    name: passkeys.name,
    createdAt: passkeys.createdAt,
    lastUsedAt: passkeys.lastUsedAt,
  }),
  list("sessions", sessions, sessions.id, eq(sessions.userId, userId), {
    kind: sessions.kind,
    userAgent: sessions.userAgent,
    ip: sessions.ip,
    createdAt: sessions.createdAt,
    lastSeenAt: sessions.lastSeenAt,
    expiresAt: sessions.expiresAt,
    revokedAt: sessions.revokedAt,
  }),
  list("devices", devices, devices.id, eq(devices.userId, userId), {
    userAgent: devices.userAgent,
    trustedUntil: devices.trustedUntil,
    createdAt: devices.createdAt,
    lastSeenAt: devices.lastSeenAt,
  }),
  list("notifications", notifications, notifications.id, eq(notifications.userId, userId), {
    kind: notifications.kind,
    data: notifications.data,
    readAt: notifications.readAt,
    createdAt: notifications.createdAt,
  }),
  list(
    "events",
    auditEvents,
    auditEvents.id,
    or(eq(auditEvents.actorId, userId), sql`(subject_type = 'user' and subject_id = ${userId})`),
    {
      action: auditEvents.action,
      // Who else acted, and what they noted, is about them.
      byYou: sql<boolean>`coalesce(${auditEvents.actorId} = ${userId}, false)`,
      at: auditEvents.createdAt,
    },
  ),
];

const wordFiles = (userId: string): ExportFile[] => [
  list("comments", comments, comments.id, eq(comments.userId, userId), {
    postId: comments.postId,
    body: comments.body,
    createdAt: comments.createdAt,
  }),
  list("reports", reports, reports.id, eq(reports.reporterId, userId), {
    subjectType: reports.subjectType,
    subjectId: reports.subjectId,
    reason: reports.reason,
    note: reports.note,
    createdAt: reports.createdAt,
  }),
];
