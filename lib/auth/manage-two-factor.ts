import { db } from "@/db/client";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { type Device, trustNoDevice } from "./devices";
import { checkFactor } from "./second-factor";
import { whereOf } from "./sessions";
import { confirmTotp, disableTotp, newCodesFor } from "./two-factor";

type Asking = { id: string; isVerified: boolean };

/** Whoever loses the app is helped by mail: an address nobody confirmed could be anybody's. */
export function requireVerified({ isVerified }: Asking): void {
  if (!isVerified) {
    throw new AppError("forbidden", "Confirm your e-mail address first.", { reason: "not_verified" });
  }
}

/** Answers the backup codes, this once. */
export async function turnOnTotp(user: Asking, code: string, device: Device): Promise<string[]> {
  requireVerified(user);
  return db.transaction(async (tx) => {
    const codes = await confirmTotp(tx, user.id, code);
    await trustNoDevice(tx, user.id);
    await enqueue(tx, "mails.send", { kind: "two_factor_on", userId: user.id, where: whereOf(device) });
    return codes;
  });
}

/** Takes a code of the app or a backup code: a session alone, which may be stolen, does not open this door. */
export async function turnOffTotp(user: { id: string }, code: string, device: Device): Promise<void> {
  await checkFactor(user.id, { code });
  await db.transaction(async (tx) => {
    if (!(await disableTotp(tx, user.id))) return;
    await trustNoDevice(tx, user.id);
    await enqueue(tx, "mails.send", { kind: "two_factor_off", userId: user.id, where: whereOf(device) });
  });
}

export async function renewBackupCodes(user: { id: string }, device: Device): Promise<string[]> {
  return db.transaction(async (tx) => {
    const codes = await newCodesFor(tx, user.id);
    await enqueue(tx, "mails.send", { kind: "backup_codes_made", userId: user.id, where: whereOf(device) });
    return codes;
  });
}
