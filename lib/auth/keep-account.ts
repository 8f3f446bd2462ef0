import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { creators, users } from "@/db/schema";
import { invariant } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import type { Device } from "./devices";
import { type Entry, enter, entering, type Start } from "./enter";
import { consumeToken, readToken, type TokenState } from "./one-time-tokens";
import { LinkOver } from "./verify-email";

/** What a token for keeping an account is still good for, and the day the account would go. */
export async function readLeaving(token: string): Promise<{ state: TokenState; dueAt: Date | null }> {
  const { state, userId } = await readToken("keep_account", token);
  if (!userId) return { state, dueAt: null };
  const [user] = await db.select({ dueAt: users.deletionDueAt }).from(users).where(eq(users.id, userId));
  invariant(user, "a token belongs to somebody");
  return { state: state === "valid" && !user.dueAt ? "used" : state, dueAt: user.dueAt };
}

/**
 * The last day can be called off until it has come. Whoever got the token at the door has shown all they have;
 * one that came by mail carries an address, proves that address alone, and leads to the second factor.
 */
export async function keepAccount<Ticket>(
  token: string,
  device: Device,
  start: Start<Ticket>,
): Promise<Entry<Ticket>> {
  return db.transaction(async (tx) => {
    const proof = await consumeToken(tx, "keep_account", token);
    if (!proof) throw new LinkOver();
    await callOff(tx, proof.userId);
    const user = await entering(tx, proof.userId);
    return enter(tx, user, device, proof.email ? "link" : "second_factor", start);
  });
}

async function callOff(tx: Tx, userId: string): Promise<void> {
  const kept = await tx
    .update(users)
    .set({ deletionDueAt: null })
    .where(and(eq(users.id, userId), isNotNull(users.deletionDueAt), isNull(users.deletedAt)))
    .returning({ id: users.id });
  if (kept.length === 0) throw new LinkOver();
  await showPageAgain(tx, userId);
  await enqueue(tx, "mails.send", { kind: "account_kept", userId });
}

async function showPageAgain(tx: Tx, userId: string): Promise<void> {
  const shown = await tx
    .update(creators)
    .set({ status: sql`${creators.statusBeforeLeaving}`, statusBeforeLeaving: null })
    .where(and(eq(creators.userId, userId), isNotNull(creators.statusBeforeLeaving)))
    .returning({ id: creators.id });
  const creatorIds = shown.map(({ id }) => id);
  if (creatorIds.length > 0) await enqueue(tx, "creator_cards.refresh", { creatorIds });
}
