import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto";
import { AppError, invariant } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { consume } from "@/lib/rate-limit";
import type { Device } from "./devices";
import { consumeToken, issueToken, voidTokens } from "./one-time-tokens";
import { endSessions, whereOf } from "./sessions";
import { LinkOver } from "./verify-email";

/** Nothing changes until the new address has answered. Whether it is taken is told to that address alone. */
export async function askEmailChange(
  user: { id: string; isVerified: boolean },
  email: string,
  device: Device,
): Promise<void> {
  await consume("mail", user.id);
  const where = whereOf(device);
  await db.transaction(async (tx) => {
    const sealedEmail = seal(email, "mails.send");
    // Nobody is told this token: the row is the wish, which the letter renews and a new password ends.
    await issueToken(tx, { userId: user.id, purpose: "change_email", email });
    await enqueue(tx, "mails.send", { kind: "change_email", userId: user.id, sealedEmail });
    if (user.isVerified)
      await enqueue(tx, "mails.send", { kind: "email_change_asked", userId: user.id, where });
  });
}

/** The new address answered. The old one is told, and for a week it can take everything back. */
export async function confirmEmailChange(token: string): Promise<{ email: string }> {
  return db.transaction(async (tx) => {
    const proof = await consumeToken(tx, "change_email", token);
    if (!proof?.email) throw new LinkOver();
    const { userId, email } = proof;
    const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (taken)
      throw new AppError("conflict", "Another account uses this address.", { reason: "email_taken" });
    const [before] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
    invariant(before, "a token belongs to somebody");
    await tx.update(users).set({ email, emailVerifiedAt: now() }).where(eq(users.id, userId));
    await voidTokens(tx, userId, ["verify_email", "reset_password", "second_factor"]);
    if (before.emailVerifiedAt) {
      const sealedEmail = seal(before.email, "mails.send");
      await enqueue(tx, "mails.send", { kind: "email_changed", userId, sealedEmail });
    }
    return { email };
  });
}

/**
 * Whoever changed the address knew the password, so the undoing ends every session and leads straight to a new one:
 * the answer is a token for that.
 */
export async function undoEmailChange(token: string): Promise<{ resetToken: string }> {
  return db.transaction(async (tx) => {
    const proof = await consumeToken(tx, "undo_email_change", token);
    if (!proof?.email) throw new LinkOver();
    const { userId, email } = proof;
    await tx
      .update(users)
      .set({ email, emailVerifiedAt: now(), passwordHash: null })
      .where(eq(users.id, userId));
    await voidTokens(tx, userId, ["change_email", "verify_email", "second_factor", "undo_email_change"]);
    await endSessions(tx, userId);
    return { resetToken: await issueToken(tx, { userId, purpose: "reset_password" }) };
  });
}
