import { and, eq, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { passkeys, twoFactorAuth, users } from "@/db/schema";
import { AppError, invariant } from "@/lib/errors";
import { getSetting } from "@/lib/settings/settings";
import { hashBackupCode, newBackupCodes } from "./backup-codes";
import { listPasskeys } from "./passkeys";
import { matchingStep, newTotpSecret, totpUri } from "./totp";
import { sealTotpSecret, unsealTotpSecret } from "./totp-secret";

export class WrongCode extends AppError {
  constructor() {
    super("invalid", "This code is not right.", { field: "code", reason: "code_not_right" });
  }
}

export const isTotpOn = (userId: string) =>
  and(eq(twoFactorAuth.userId, userId), eq(twoFactorAuth.enabled, true));

/** An app or a passkey: whoever has either shows it after the password. */
export async function hasSecondFactor(userId: string, from: Db | Tx = db): Promise<boolean> {
  const app = from.select({ one: sql`1` }).from(twoFactorAuth).where(isTotpOn(userId));
  const passkey = from.select({ one: sql`1` }).from(passkeys).where(eq(passkeys.userId, userId));
  const { rows } = await from.execute<{ has: boolean }>(
    sql`select exists (${app}) or exists (${passkey}) as has`,
  );
  return rows[0]?.has === true;
}

/** What the security page may know. Secrets and codes are never shown again. */
export async function secondFactorState(userId: string) {
  const [[app], keys] = await Promise.all([
    db
      .select({ codesLeft: sql<number>`cardinality(${twoFactorAuth.backupCodeHashes})` })
      .from(twoFactorAuth)
      .where(isTotpOn(userId)),
    listPasskeys(userId),
  ]);
  return { totp: app !== undefined, codesLeft: app?.codesLeft ?? 0, passkeys: keys };
}

/** Nothing is asked at the door before a code was shown. Beginning again forgets the secret of the time before. */
export async function beginTotp(userId: string): Promise<BegunTotp> {
  const secret = newTotpSecret();
  const fresh = { secretEncrypted: sealTotpSecret(userId, secret), lastStep: 0, backupCodeHashes: [] };
  const begun = await db
    .insert(twoFactorAuth)
    .values({ userId, ...fresh })
    .onConflictDoUpdate({
      target: twoFactorAuth.userId,
      set: fresh,
      setWhere: eq(twoFactorAuth.enabled, false),
    })
    .returning({ userId: twoFactorAuth.userId });
  if (begun.length === 0)
    throw new AppError("conflict", "An authenticator app is set up already.", { reason: "totp_is_on" });
  return withUri(userId, secret);
}

type BegunTotp = { secret: string; uri: string };

async function withUri(userId: string, secret: string): Promise<BegunTotp> {
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  invariant(user, "only somebody who is signed in sets up an app");
  const { name } = await getSetting("brand");
  return { secret, uri: totpUri(secret, user.email, name) };
}

/** The one being set up, for a page that must be drawn again. Once it is on there is nothing to tell. */
export async function begunTotp(userId: string): Promise<BegunTotp | null> {
  const [row] = await db
    .select({ sealed: twoFactorAuth.secretEncrypted })
    .from(twoFactorAuth)
    .where(and(eq(twoFactorAuth.userId, userId), eq(twoFactorAuth.enabled, false)));
  const secret = row?.sealed ? unsealTotpSecret(userId, row.sealed) : null;
  return secret ? withUri(userId, secret) : null;
}

/** The backup codes are told here and never again. */
export async function confirmTotp(tx: Tx, userId: string, code: string): Promise<string[]> {
  const [begun] = await tx.select().from(twoFactorAuth).where(eq(twoFactorAuth.userId, userId));
  if (!begun?.secretEncrypted || begun.enabled) throw notBeingSetUp();
  const secret = unsealTotpSecret(userId, begun.secretEncrypted);
  const step = secret && matchingStep(secret, code, begun.lastStep);
  if (!step) throw new WrongCode();

  const codes = newBackupCodes();
  const confirmed = await tx
    .update(twoFactorAuth)
    .set({ enabled: true, lastStep: step, backupCodeHashes: codes.map(hashBackupCode) })
    .where(
      and(
        eq(twoFactorAuth.userId, userId),
        eq(twoFactorAuth.enabled, false),
        eq(twoFactorAuth.secretEncrypted, begun.secretEncrypted),
      ),
    )
    .returning({ userId: twoFactorAuth.userId });
  if (confirmed.length === 0) throw notBeingSetUp();
  return codes;
}

const notBeingSetUp = () =>
  new AppError("conflict", "No authenticator app is being set up. Begin again.", {
    reason: "totp_not_begun",
  });

/** Whether it was on until now. */
export async function disableTotp(tx: Tx, userId: string): Promise<boolean> {
  const [gone] = await tx
    .delete(twoFactorAuth)
    .where(eq(twoFactorAuth.userId, userId))
    .returning({ enabled: twoFactorAuth.enabled });
  return gone?.enabled === true;
}

/** The codes of before stop working. */
export async function newCodesFor(tx: Tx, userId: string): Promise<string[]> {
  const codes = newBackupCodes();
  const renewed = await tx
    .update(twoFactorAuth)
    .set({ backupCodeHashes: codes.map(hashBackupCode) })
    .where(isTotpOn(userId))
    .returning({ userId: twoFactorAuth.userId });
  if (renewed.length === 0)
    throw new AppError("conflict", "No authenticator app is set up.", { reason: "totp_is_off" });
  return codes;
}
