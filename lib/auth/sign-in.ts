import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { sourceOf } from "@/lib/client-source";
import { AppError } from "@/lib/errors";
import { consume, forgive, giveBack } from "@/lib/rate-limit";
import { type Device, isKnownDevice } from "./devices";
import { type Entry, enter, personColumns, type Start } from "./enter";
import { verifyPassword } from "./password";
import { anyPassword } from "./password-policy";

export const emailInput = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const signInInput = z.object({ email: emailInput, password: anyPassword });

export class WrongCredentials extends AppError {
  constructor() {
    super("unauthorized", "E-mail or password do not match.");
  }
}

/** The same answer and the same work for an unknown address and for a wrong password. */
export async function signIn<Ticket>(
  { email, password }: z.infer<typeof signInInput>,
  device: Device,
  start: Start<Ticket>,
): Promise<Entry<Ticket>> {
  await consume("source", sourceOf(device.ip));
  const [user] = await db
    .select({ ...personColumns, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email));

  const right = await countGuess(email, device);
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches || user.disabledAt || user.deletedAt) throw new WrongCredentials();

  await right();
  return db.transaction((tx) => enter(tx, user, device, "password", start));
}

/**
 * A browser they came with before has its own count: a stranger's guesses elsewhere cannot lock it out.
 * Answers with what to do once the guess has turned out to be none.
 */
async function countGuess(email: string, device: Device): Promise<() => Promise<void>> {
  const isKnown = await isKnownDevice(email, device);
  const guess = `${email} ${isKnown ? device.token : sourceOf(device.ip)}`;
  await consume("login", guess);
  if (isKnown) return () => forgive("login", guess);
  await consume("account", email);
  return async () => {
    await Promise.all([forgive("login", guess), giveBack("account", email)]);
  };
}
