import { z } from "zod";
import { db } from "@/db/client";
import { AppError } from "@/lib/errors";
import { consume, forgive } from "@/lib/rate-limit";
import { acceptCode } from "./accept-code";
import { type Device, trustDevice } from "./devices";
import { type Entry, enter, entering, type Start } from "./enter";
import { consumeToken, readToken } from "./one-time-tokens";
import { RefusedPasskey } from "./passkey-ceremony";
import { verifyPasskey } from "./verify-passkey";

/** What the second step was answered with. */
export type SecondFactor = { code: string } | { passkey: unknown };

export const codeInput = z.string().min(1).max(40);

export class ChallengeOver extends AppError {
  constructor() {
    super("unauthorized", "This sign-in took too long. Please begin again.", { reason: "challenge_over" });
  }
}

/** Whom the half sign-in belongs to, as long as it may still be finished. */
export async function readChallenge(challenge: string): Promise<string | null> {
  const { state, userId } = await readToken("second_factor", challenge);
  return state === "valid" ? userId : null;
}

export async function finishSignIn<Ticket>(
  challenge: string,
  factor: SecondFactor,
  device: Device,
  start: Start<Ticket>,
): Promise<Entry<Ticket>> {
  const userId = await readChallenge(challenge);
  if (!userId) throw new ChallengeOver();
  await checkFactor(userId, factor);
  return db.transaction(async (tx) => {
    if (!(await consumeToken(tx, "second_factor", challenge))) throw new ChallengeOver();
    return enter(tx, await entering(tx, userId), device, "second_factor", start);
  });
}

/** Whoever turns back at the second step begins anew: what was half open is shut. */
export const cancelSignIn = (challenge: string): Promise<unknown> =>
  db.transaction((tx) => consumeToken(tx, "second_factor", challenge));

/** Refuses with how many tries are left; the right answer gives them back. */
export async function checkFactor(userId: string, factor: SecondFactor): Promise<void> {
  const { remaining } = await consume("code", userId);
  const isRight =
    "passkey" in factor
      ? await isRightPasskey(userId, factor.passkey)
      : (await acceptCode(userId, factor.code)) !== null;
  if (!isRight) {
    throw new AppError("unauthorized", "This code is not right.", {
      reason: "wrong_code",
      triesLeft: remaining,
    });
  }
  await forgive("code", userId);
}

const isRightPasskey = (userId: string, answer: unknown): Promise<boolean> =>
  verifyPasskey(answer, { userId }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof RefusedPasskey) return false;
      throw error;
    },
  );

/** Only for the browser that has just finished a whole sign-in. */
export const trustThisDevice = (userId: string, deviceToken: string): Promise<void> =>
  db.transaction((tx) => trustDevice(tx, userId, deviceToken));
