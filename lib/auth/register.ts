import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { sourceOf } from "@/lib/client-source";
import { now } from "@/lib/clock";
import { randomToken } from "@/lib/crypto";
import { invariant } from "@/lib/errors";
import type { Locale } from "@/lib/locale";
import { enqueue } from "@/lib/queue";
import { consume } from "@/lib/rate-limit";
import type { Device } from "./devices";
import { issueToken } from "./one-time-tokens";
import { hashPassword } from "./password";
import { anyPassword, refuseWeakPassword } from "./password-policy";
import { whereOf } from "./sessions";
import { emailInput } from "./sign-in";

export const registerInput = z.object({ email: emailInput, password: anyPassword });

/**
 * Whoever knows only an address learns nothing: a new one and a known one get the same answer after the same work,
 * and the rest is told by mail. The token lets this browser go on once the address is confirmed, wherever that is.
 */
export async function register(
  { email, password }: z.infer<typeof registerInput>,
  locale: Locale,
  device: Device,
): Promise<{ waiting: string }> {
  await consume("register", sourceOf(device.ip));
  await refuseWeakPassword(password, [email]);
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const [added] = await tx
      .insert(users)
      .values({ email, passwordHash, locale, termsAcceptedAt: now() })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    if (added) {
      await enqueue(tx, "mails.send", { kind: "verify_email", userId: added.id });
      return { waiting: await issueToken(tx, { userId: added.id, purpose: "await_verification" }) };
    }
    const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    invariant(known, "an address that is taken belongs to somebody");
    await enqueue(tx, "mails.send", { kind: "already_registered", userId: known.id, where: whereOf(device) });
    return { waiting: randomToken() };
  });
}
