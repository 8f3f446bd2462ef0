import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema";
import { AppError, invariant } from "@/lib/errors";
import type { Role } from "@/lib/permissions";
import { type Device, isTrustedDevice } from "./devices";
import { issueToken } from "./one-time-tokens";
import { hasSecondFactor } from "./two-factor";

/** How they showed who they are. A passkey is something they have and something they are: it stands for both factors. */
export type Proof = "password" | "google" | "link" | "passkey" | "second_factor";

export type Person = { id: string; role: Role };

/** Makes what a browser or a program carries away. */
export type Start<Ticket> = (tx: Tx, user: Person, device: Device) => Promise<Ticket>;

export type Entry<Ticket> =
  | { kind: "session"; ticket: Ticket; isVerified: boolean }
  /** Half a sign-in: the challenge opens nothing but the question for the second factor. */
  | { kind: "second_factor"; challenge: string }
  /** The account is about to be deleted: the token only lets them keep it. */
  | { kind: "leaving"; token: string; dueAt: Date };

/** What `enter` needs to know about somebody. */
export const personColumns = {
  id: users.id,
  role: users.role,
  emailVerifiedAt: users.emailVerifiedAt,
  disabledAt: users.disabledAt,
  deletionDueAt: users.deletionDueAt,
  deletedAt: users.deletedAt,
};

type Moment = "emailVerifiedAt" | "disabledAt" | "deletionDueAt" | "deletedAt";
export type Entering = Person & Record<Moment, Date | null>;

/** The one way in. Whatever was shown at the door, here it is decided what it is good for. */
export async function enter<Ticket>(
  tx: Tx,
  user: Entering,
  device: Device,
  proof: Proof,
  start: Start<Ticket>,
): Promise<Entry<Ticket>> {
  if (user.disabledAt || user.deletedAt) throw new AppError("forbidden", "This account is closed.");
  const isWhole = proof === "passkey" || proof === "second_factor";
  if (!isWhole && (await hasSecondFactor(user.id, tx)) && !(await isTrustedDevice(tx, user.id, device))) {
    return {
      kind: "second_factor",
      challenge: await issueToken(tx, { userId: user.id, purpose: "second_factor" }),
    };
  }
  if (user.deletionDueAt) {
    const token = await issueToken(tx, { userId: user.id, purpose: "keep_account" });
    return { kind: "leaving", token, dueAt: user.deletionDueAt };
  }
  const ticket = await start(tx, user, device);
  return { kind: "session", ticket, isVerified: user.emailVerifiedAt !== null };
}

export async function entering(tx: Tx, userId: string): Promise<Entering> {
  const [user] = await tx.select(personColumns).from(users).where(eq(users.id, userId));
  invariant(user, "a token belongs to somebody");
  return user;
}
