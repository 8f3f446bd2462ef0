import { and, eq, gt, ne } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { devices, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/crypto";
import { invariant } from "@/lib/errors";

export const trustDays = 30;

/** The token is a cookie that outlives sessions: by it a browser is recognised, and nothing is opened. */
export type Device = { ip: string | null; userAgent: string | null; token: string | null };

/** Asked by address, so that an unknown one costs the same question. */
export async function isKnownDevice(email: string, { token }: Device): Promise<boolean> {
  if (!token) return false;
  const found = await db
    .select({ id: devices.id })
    .from(devices)
    .innerJoin(users, eq(users.id, devices.userId))
    .where(and(eq(users.email, email), eq(devices.tokenHash, hashToken(token))));
  return found.length > 0;
}

const isOf = (userId: string, token: string) =>
  and(eq(devices.userId, userId), eq(devices.tokenHash, hashToken(token)));

export async function isTrustedDevice(from: Db | Tx, userId: string, device: Device): Promise<boolean> {
  if (!device.token) return false;
  return (await from.$count(devices, and(isOf(userId, device.token), gt(devices.trustedUntil, now())))) > 0;
}

/** `isNew`: they signed in before, but never here. */
export async function rememberDevice(
  tx: Tx,
  userId: string,
  { token, userAgent }: { token: string; userAgent: string | null },
): Promise<{ id: string; isNew: boolean }> {
  const values = { userId, tokenHash: hashToken(token), userAgent, lastSeenAt: now() };
  const [device] = await tx
    .insert(devices)
    .values(values)
    .onConflictDoUpdate({
      target: [devices.userId, devices.tokenHash],
      set: { userAgent, lastSeenAt: values.lastSeenAt },
    })
    .returning({ id: devices.id, createdAt: devices.createdAt });
  invariant(device, "an upsert returns its row");
  const isFresh = device.createdAt.getTime() >= values.lastSeenAt.getTime();
  const others = isFresh
    ? await tx.$count(devices, and(eq(devices.userId, userId), ne(devices.id, device.id)))
    : 0;
  return { id: device.id, isNew: isFresh && others > 0 };
}

export async function trustDevice(tx: Tx, userId: string, token: string): Promise<void> {
  const trustedUntil = new Date(now().getTime() + trustDays * 24 * 60 * 60 * 1000);
  await tx.update(devices).set({ trustedUntil }).where(isOf(userId, token));
}

/** After a password or a factor changed, every browser shows the second factor again. */
export async function trustNoDevice(tx: Tx, userId: string): Promise<void> {
  await tx.update(devices).set({ trustedUntil: null }).where(eq(devices.userId, userId));
}
