import { eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { users } from "@/db/schema";
import { sourceOf } from "@/lib/client-source";
import { seal } from "@/lib/crypto";
import { invariant } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { consume } from "@/lib/rate-limit";
import { type Device, trustNoDevice } from "./devices";
import { type Entry, enter, entering, type Start } from "./enter";
import { consumeToken, readToken, voidTokens } from "./one-time-tokens";
import { hashPassword } from "./password";
import { anyPassword, refuseWeakPassword } from "./password-policy";
import { endSessions, whereOf } from "./sessions";
import { LinkOver, markVerified } from "./verify-email";

export const resetInput = z.object({ password: anyPassword });

/** Nobody looks here whether the address is known: the job does, where no answer can give it away. */
export async function askReset(email: string, device: Device): Promise<void> {
  await consume("mailSource", sourceOf(device.ip));
  await consume("mail", email);
  const sealedEmail = seal(email, "mails.send");
  await db.transaction((tx) =>
    enqueue(tx, "mails.send", { kind: "reset_password", sealedEmail, where: whereOf(device) }),
  );
}

export async function resetPassword<Ticket>(
  token: string,
  password: string,
  device: Device,
  start: Start<Ticket>,
): Promise<Entry<Ticket>> {
  const { state, userId } = await readToken("reset_password", token);
  if (state !== "valid" || !userId) throw new LinkOver();
  await refuseWeakPassword(password, await namesOf(userId));
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    if (!(await consumeToken(tx, "reset_password", token))) throw new LinkOver();
    await replacePassword(tx, userId, passwordHash);
    // The link arrived, so the address is theirs.
    await markVerified(tx, userId);
    await endSessions(tx, userId);
    await enqueue(tx, "mails.send", { kind: "password_changed", userId, where: whereOf(device) });
    return enter(tx, await entering(tx, userId), device, "link", start);
  });
}

/** What a password may not be made of. */
export async function namesOf(userId: string): Promise<string[]> {
  const [user] = await db
    .select({ email: users.email, displayName: users.displayName })
    .from(users)
    .where(eq(users.id, userId));
  invariant(user, "a token belongs to somebody");
  return [user.email, user.displayName ?? ""];
}

/** Whatever the old password opened half, or promised by mail, ends with it. */
export async function replacePassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
  await voidTokens(tx, userId, ["reset_password", "second_factor", "await_verification", "change_email"]);
  await trustNoDevice(tx, userId);
}
