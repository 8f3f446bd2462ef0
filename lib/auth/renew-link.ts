import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { invariant } from "@/lib/errors";
import type { Device } from "./devices";
import { readToken } from "./one-time-tokens";
import { askReset } from "./reset-password";
import { LinkOver, resendVerification } from "./verify-email";

/** Another address is not among them: a link to it may be void because its owner called the change off. */
export type RenewablePurpose = "verify_email" | "reset_password";

/** Whoever holds a link that came too late gets another, to the address the account has now, and learns no more. */
export async function renewLink(purpose: RenewablePurpose, token: string, device: Device): Promise<void> {
  const { state, userId } = await readToken(purpose, token);
  if (state !== "expired" || !userId) throw new LinkOver();
  if (purpose === "verify_email") return resendVerification(userId);
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  invariant(user, "a token belongs to somebody");
  await askReset(user.email, device);
}
