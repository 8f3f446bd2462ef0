import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { consume, forgive } from "@/lib/rate-limit";
import { verifyPassword } from "./password";
import { type Device, type SessionTicket, startSession } from "./sessions";

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: z.string().min(1).max(128),
});

export class WrongCredentials extends AppError {
  constructor() {
    super("unauthorized", "E-mail or password do not match.");
  }
}

/** The same answer and the same work for an unknown address and for a wrong password. */
export async function signIn(input: z.infer<typeof signInInput>, device: Device): Promise<SessionTicket> {
  const guess = `${device.ip} ${input.email}`;
  await consume("login", guess);
  const [user] = await db
    .select({
      id: users.id,
      role: users.role,
      passwordHash: users.passwordHash,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(eq(users.email, input.email));

  const matches = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches || user.disabledAt) throw new WrongCredentials();

  await forgive("login", guess);
  return startSession(user, device);
}
