import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { consume, forgive } from "@/lib/rate-limit";
import type { Device } from "./devices";
import { hashPassword, verifyPassword } from "./password";
import { refuseWeakPassword } from "./password-policy";
import { namesOf, replacePassword } from "./reset-password";
import { endSessions, whereOf } from "./sessions";

type Asking = { id: string; session: { id: string } };

/** Every other browser and program is signed out; the one that asked stays. */
export async function changePassword(
  user: Asking,
  { current, next }: { current: string; next: string },
  device: Device,
): Promise<{ endedSessions: number }> {
  await checkPassword(user.id, current, "current");
  await refuseWeakPassword(next, await namesOf(user.id));
  const passwordHash = await hashPassword(next);
  return db.transaction(async (tx) => {
    await replacePassword(tx, user.id, passwordHash);
    const endedSessions = await endSessions(tx, user.id, user.session.id);
    await enqueue(tx, "mails.send", { kind: "password_changed", userId: user.id, where: whereOf(device) });
    return { endedSessions };
  });
}

/** Asked of somebody who is signed in already. Wrong answers are counted as guesses at the door are. */
export async function checkPassword(userId: string, password: string, field?: string): Promise<void> {
  await consume("login", userId);
  const [user] = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId));
  if (!(await verifyPassword(user?.hash ?? null, password))) {
    throw new AppError("invalid", "The current password is not right.", { field, reason: "wrong_password" });
  }
  await forgive("login", userId);
}

export async function hasPassword(userId: string): Promise<boolean> {
  const [user] = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId));
  return Boolean(user?.hash);
}
