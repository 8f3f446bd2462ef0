import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, sessions, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, randomToken } from "@/lib/crypto";
import { invariant } from "@/lib/errors";
import type { Role } from "./areas";

export const sessionSeconds = 30 * 24 * 60 * 60;

export type Device = { ip: string | null; userAgent: string | null };

/** What a sign-in hands out. The token is known to the browser alone; we keep its hash. */
export type SessionTicket = { userId: string; role: Role; token: string };

export type SignedInUser = {
  id: string;
  email: string;
  displayName: string | null;
  role: Role;
  creator: { id: string; slug: string; displayName: string } | null;
};

export async function startSession(user: { id: string; role: Role }, device: Device): Promise<SessionTicket> {
  const token = randomToken();
  const expiresAt = new Date(now().getTime() + sessionSeconds * 1000);
  await db.insert(sessions).values({ userId: user.id, tokenHash: hashToken(token), expiresAt, ...device });
  return { userId: user.id, role: user.role, token };
}

/** Asked on every personal request: a revoked session or a changed role counts at once. */
export async function findSignedInUser(token: string): Promise<SignedInUser | null> {
  const [row] = await db
    .select({
      id: users.id,
      email: users.email,
      displayName: users.displayName,
      role: users.role,
      creatorId: creators.id,
      creatorSlug: creators.slug,
      creatorName: creators.displayName,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(creators, eq(creators.userId, users.id))
    .where(
      and(
        eq(sessions.tokenHash, hashToken(token)),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now()),
        isNull(users.disabledAt),
      ),
    );
  if (!row) return null;

  const { creatorId, creatorSlug, creatorName, ...user } = row;
  if (!creatorId) return { ...user, creator: null };
  invariant(creatorSlug && creatorName, "a creator has a slug and a name");
  return { ...user, creator: { id: creatorId, slug: creatorSlug, displayName: creatorName } };
}

export async function endSession(token: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: now() })
    .where(and(eq(sessions.tokenHash, hashToken(token)), isNull(sessions.revokedAt)));
}
