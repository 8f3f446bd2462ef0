import { and, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { twoFactorAuth } from "@/db/schema";
import { hashBackupCode } from "./backup-codes";
import { matchingStep } from "./totp";
import { resealTotpSecret, unsealTotpSecret } from "./totp-secret";
import { isTotpOn } from "./two-factor";

/** Lets a code in once: of any number of equal ones at the same moment, the statement that updates the row decides. */
export async function acceptCode(userId: string, code: string): Promise<"totp" | "backup" | null> {
  if (await acceptTotp(userId, code)) return "totp";
  return (await acceptBackupCode(userId, code)) ? "backup" : null;
}

async function acceptTotp(userId: string, code: string): Promise<boolean> {
  const [row] = await db
    .select({ sealed: twoFactorAuth.secretEncrypted, lastStep: twoFactorAuth.lastStep })
    .from(twoFactorAuth)
    .where(isTotpOn(userId));
  if (!row?.sealed) return false;
  const secret = unsealTotpSecret(userId, row.sealed);
  const step = secret && matchingStep(secret, code, row.lastStep);
  if (!step) return false;

  const accepted = await db
    .update(twoFactorAuth)
    .set({ lastStep: step, secretEncrypted: resealTotpSecret(userId, row.sealed, secret) })
    // The secret is compared too: meanwhile it may have been replaced, and this code belongs to the old one.
    .where(
      and(isTotpOn(userId), lt(twoFactorAuth.lastStep, step), eq(twoFactorAuth.secretEncrypted, row.sealed)),
    )
    .returning({ userId: twoFactorAuth.userId });
  return accepted.length > 0;
}

async function acceptBackupCode(userId: string, code: string): Promise<boolean> {
  const hash = hashBackupCode(code);
  const accepted = await db
    .update(twoFactorAuth)
    .set({ backupCodeHashes: sql`array_remove(${twoFactorAuth.backupCodeHashes}, ${hash})` })
    .where(and(isTotpOn(userId), sql`${hash} = any(${twoFactorAuth.backupCodeHashes})`))
    .returning({ userId: twoFactorAuth.userId });
  return accepted.length > 0;
}
