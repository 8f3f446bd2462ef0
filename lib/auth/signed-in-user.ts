import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, sessions, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/crypto";
import type { Locale } from "@/lib/locale";
import type { Role } from "@/lib/permissions";

const seenEveryMs = 5 * 60 * 1000;

export type SignedInUser = {
  id: string;
  email: string;
  displayName: string | null;
  role: Role;
  locale: Locale;
  isVerified: boolean;
  creator: { id: string; slug: string; displayName: string } | null;
  session: { id: string; provedAt: Date };
};

/** Asked on every personal request: a revoked session or a changed role counts at once. */
export const findSignedInUser = (token: string): Promise<SignedInUser | null> =>
  findBy(and(eq(sessions.tokenHash, hashToken(token)), eq(sessions.kind, "browser")));

export const findApiUser = (sessionId: string, userId: string): Promise<SignedInUser | null> =>
  findBy(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), eq(sessions.kind, "api")));

async function findBy(isTheOne: ReturnType<typeof and>): Promise<SignedInUser | null> {
  const [row] = await db
    .select({
      user: userColumns,
      session: { id: sessions.id, provedAt: sessions.provedAt, lastSeenAt: sessions.lastSeenAt },
      creator: { id: creators.id, slug: creators.slug, displayName: creators.displayName },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(creators, eq(creators.userId, users.id))
    .where(and(isTheOne, isLive()));
  if (!row) return null;
  const { lastSeenAt, ...session } = row.session;
  await noteSeen(session.id, lastSeenAt);
  return personOf(row.user, row.creator, session);
}

const userColumns = {
  id: users.id,
  email: users.email,
  displayName: users.displayName,
  role: users.role,
  locale: users.locale,
  emailVerifiedAt: users.emailVerifiedAt,
};

/** Of a session and of whose it is. */
export const isLive = () =>
  and(
    isNull(sessions.revokedAt),
    gt(sessions.expiresAt, now()),
    isNull(users.disabledAt),
    isNull(users.deletionDueAt),
    isNull(users.deletedAt),
  );

const personOf = (
  { emailVerifiedAt, ...user }: { [Name in keyof typeof userColumns]: (typeof users.$inferSelect)[Name] },
  creator: SignedInUser["creator"],
  session: SignedInUser["session"],
): SignedInUser => ({ ...user, isVerified: emailVerifiedAt !== null, creator, session });

/** The person an admin looks at, as that person would be known; the session stays the admin's. */
export async function findPerson(
  userId: string,
  session: SignedInUser["session"],
): Promise<SignedInUser | null> {
  const [row] = await db
    .select({
      user: userColumns,
      creator: { id: creators.id, slug: creators.slug, displayName: creators.displayName },
    })
    .from(users)
    .leftJoin(creators, eq(creators.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.deletedAt)));
  return row ? personOf(row.user, row.creator, session) : null;
}

async function noteSeen(id: string, lastSeenAt: Date): Promise<void> {
  const at = now();
  if (at.getTime() - lastSeenAt.getTime() < seenEveryMs) return;
  await db
    .update(sessions)
    .set({ lastSeenAt: at })
    .where(and(eq(sessions.id, id), lt(sessions.lastSeenAt, at)));
}
