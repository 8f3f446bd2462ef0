import { and, eq, isNull, ne } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { sessions } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, randomToken } from "@/lib/crypto";
import { invariant } from "@/lib/errors";
import type { Role } from "@/lib/permissions";
import { enqueue } from "@/lib/queue";
import { type Device, rememberDevice } from "./devices";

export const sessionSeconds = 30 * 24 * 60 * 60;

/** What a sign-in hands out. The tokens are known to the browser alone; we keep their hashes. */
export type SessionTicket = {
  userId: string;
  role: Role;
  sessionId: string;
  token: string;
  deviceToken: string;
};

type Person = { id: string; role: Role };

export async function startSession(tx: Tx, user: Person, device: Device): Promise<SessionTicket> {
  const token = randomToken();
  const deviceToken = device.token ?? randomToken();
  const known = await rememberDevice(tx, user.id, { token: deviceToken, userAgent: device.userAgent });
  const { sessionId } = await insertSession(tx, user, device, {
    kind: "browser",
    tokenHash: hashToken(token),
    deviceId: known.id,
  });
  if (known.isNew)
    await enqueue(tx, "mails.send", { kind: "new_device", userId: user.id, where: whereOf(device) });
  return { userId: user.id, role: user.role, sessionId, token, deviceToken };
}

/** Of a program: it has no browser to recognise, and holds refresh tokens instead of a cookie. */
export async function startApiSession(
  tx: Tx,
  user: Person,
  device: Device,
): Promise<{ userId: string; sessionId: string; expiresAt: Date }> {
  const session = await insertSession(tx, user, device, { kind: "api", tokenHash: null, deviceId: null });
  return { userId: user.id, ...session };
}

/** Where something happened, as a mail tells it. */
export const whereOf = ({ ip, userAgent }: Device) => ({ ip, userAgent, at: now().toISOString() });

async function insertSession(
  tx: Tx,
  user: Person,
  { ip, userAgent }: Device,
  values: Pick<typeof sessions.$inferInsert, "kind" | "tokenHash" | "deviceId">,
): Promise<{ sessionId: string; expiresAt: Date }> {
  const at = now();
  const expiresAt = new Date(at.getTime() + sessionSeconds * 1000);
  const [row] = await tx
    .insert(sessions)
    .values({
      userId: user.id,
      ...values,
      ip,
      userAgent,
      provedAt: at,
      lastSeenAt: at,
      expiresAt,
    })
    .returning({ id: sessions.id });
  invariant(row, "an insert returns its row");
  return { sessionId: row.id, expiresAt };
}

export async function endSession(token: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: now() })
    .where(and(eq(sessions.tokenHash, hashToken(token)), isNull(sessions.revokedAt)));
}

/** Also the answer to a stolen refresh token: the whole family goes with its session. */
export async function endSessionById(userId: string, id: string, from: Db | Tx = db): Promise<boolean> {
  const ended = await from
    .update(sessions)
    .set({ revokedAt: now() })
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

export async function endSessions(tx: Tx, userId: string, except?: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now() })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        except ? ne(sessions.id, except) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  return ended.length;
}
