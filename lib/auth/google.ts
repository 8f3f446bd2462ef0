import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { accounts, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError, invariant } from "@/lib/errors";
import type { Locale } from "@/lib/locale";
import { enqueue } from "@/lib/queue";
import { type Device, trustNoDevice } from "./devices";
import { type Entering, type Entry, enter, entering, personColumns, type Start } from "./enter";
import { voidTokens } from "./one-time-tokens";
import { endSessions, whereOf } from "./sessions";

const provider = "google";

export type GoogleProfile = { sub: string; email: string; isVerified: boolean; name: string | null };

/** Google's `sub` is who they are. An address is never enough to enter an account that was there before. */
export async function enterWithGoogle<Ticket>(
  profile: GoogleProfile,
  locale: Locale,
  device: Device,
  start: Start<Ticket>,
): Promise<Entry<Ticket>> {
  return db.transaction(async (tx) => {
    const user = (await findBySub(tx, profile.sub)) ?? (await beginWith(tx, profile, locale, device));
    return enter(tx, user, device, "google", start);
  });
}

async function findBySub(tx: Tx, sub: string): Promise<Entering | undefined> {
  const [user] = await tx
    .select(personColumns)
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, sub)));
  return user;
}

async function beginWith(tx: Tx, profile: GoogleProfile, locale: Locale, device: Device): Promise<Entering> {
  if (!profile.isVerified) {
    throw new AppError("forbidden", "Google has not verified this address.", { reason: "google_unverified" });
  }
  const email = profile.email.trim().toLowerCase();
  const [added] = await tx
    .insert(users)
    .values({ email, displayName: profile.name, locale, emailVerifiedAt: now(), termsAcceptedAt: now() })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  const userId = added?.id ?? (await takeOverUnproven(tx, email));
  await tx.insert(accounts).values({ userId, provider, providerAccountId: profile.sub });
  if (!added) await enqueue(tx, "mails.send", { kind: "google_linked", userId, where: whereOf(device) });
  return entering(tx, userId);
}

/**
 * Somebody registered this address and never proved it. Its owner is here now: the account becomes theirs,
 * and whatever the first one chose or holds is worth nothing.
 */
async function takeOverUnproven(tx: Tx, email: string): Promise<string> {
  const [user] = await tx
    .update(users)
    .set({ passwordHash: null, displayName: null, emailVerifiedAt: now() })
    .where(and(eq(users.email, email), isNull(users.emailVerifiedAt)))
    .returning({ id: users.id });
  if (!user) {
    throw new AppError("conflict", "There is an account with this address already.", {
      reason: "google_address_taken",
    });
  }
  await endSessions(tx, user.id);
  await voidTokens(tx, user.id, [
    "verify_email",
    "await_verification",
    "second_factor",
    "reset_password",
    "change_email",
  ]);
  await trustNoDevice(tx, user.id);
  return user.id;
}

/** From the security page, by somebody who has just proved who they are. */
export async function linkGoogle(userId: string, profile: GoogleProfile, device: Device): Promise<void> {
  await db.transaction(async (tx) => {
    const [added] = await tx
      .insert(accounts)
      .values({ userId, provider, providerAccountId: profile.sub })
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (!added) {
      throw new AppError("conflict", "This Google account is connected already.", { reason: "google_taken" });
    }
    await enqueue(tx, "mails.send", { kind: "google_linked", userId, where: whereOf(device) });
  });
}

export async function unlinkGoogle(userId: string, device: Device): Promise<void> {
  await db.transaction(async (tx) => {
    const [user] = await tx
      .select({ hash: users.passwordHash })
      .from(users)
      .where(eq(users.id, userId))
      .for("update");
    invariant(user, "whoever asks is there");
    if (!user.hash) {
      throw new AppError("conflict", "Without a password Google is the only way in.", {
        reason: "only_way_in",
      });
    }
    const gone = await tx
      .delete(accounts)
      .where(and(eq(accounts.userId, userId), eq(accounts.provider, provider)))
      .returning({ id: accounts.id });
    if (gone.length > 0)
      await enqueue(tx, "mails.send", { kind: "google_unlinked", userId, where: whereOf(device) });
  });
}

export const isGoogleLinked = async (userId: string): Promise<boolean> =>
  (await db.$count(accounts, and(eq(accounts.userId, userId), eq(accounts.provider, provider)))) > 0;
