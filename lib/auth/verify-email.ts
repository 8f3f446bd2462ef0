import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { users } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { consume } from "@/lib/rate-limit";
import type { Device } from "./devices";
import { type Entry, enter, entering, type Start } from "./enter";
import { consumeToken, readToken } from "./one-time-tokens";

/** The token knows the address it was sent to: once another one holds, it proves nothing. */
export async function verifyEmail(token: string): Promise<{ userId: string }> {
  return db.transaction(async (tx) => {
    const proof = await consumeToken(tx, "verify_email", token);
    if (!proof?.email) throw new LinkOver();
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, proof.userId), eq(users.email, proof.email)));
    if (!user) throw new LinkOver();
    await markVerified(tx, user.id);
    return { userId: user.id };
  });
}

export async function markVerified(tx: Tx, userId: string): Promise<void> {
  await tx
    .update(users)
    .set({ emailVerifiedAt: now() })
    .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)));
}

export class LinkOver extends AppError {
  constructor() {
    super("invalid", "This link does not work any more.", { reason: "link_over" });
  }
}

/** False for whoever waits for an address that was taken: outwardly the two are the same. */
export async function isVerified(waiting: string): Promise<boolean> {
  const { state, userId } = await readToken("await_verification", waiting);
  return state === "valid" && userId !== null && (await isVerifiedUser(userId));
}

async function isVerifiedUser(id: string): Promise<boolean> {
  const [user] = await db.select({ at: users.emailVerifiedAt }).from(users).where(eq(users.id, id));
  return Boolean(user?.at);
}

/** The browser that registered goes on by itself; it chose the password a moment ago. */
export async function goOnVerified<Ticket>(
  waiting: string,
  device: Device,
  start: Start<Ticket>,
): Promise<Entry<Ticket> | null> {
  if (!(await isVerified(waiting))) return null;
  return db.transaction(async (tx) => {
    const proof = await consumeToken(tx, "await_verification", waiting);
    return proof && enter(tx, await entering(tx, proof.userId), device, "password", start);
  });
}

export async function resendVerification(userId: string): Promise<void> {
  if (await isVerifiedUser(userId)) return;
  await consume("mail", userId);
  await db.transaction((tx) => enqueue(tx, "mails.send", { kind: "verify_email", userId }));
}

/** The same time and the same limit whether somebody waits for a new account or for one that was there. */
export async function resendToWaiting(waiting: string): Promise<void> {
  const { state, userId } = await readToken("await_verification", waiting);
  if (state === "valid" && userId) await resendVerification(userId);
  else await consume("mail", waiting);
}
