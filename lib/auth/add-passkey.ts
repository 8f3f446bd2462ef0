import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { COSEALG } from "@simplewebauthn/server/helpers";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { passkeys, users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { getSetting } from "@/lib/settings/settings";
import {
  consumeChallenge,
  handleOf,
  judged,
  newChallenge,
  patienceMs,
  readAnswer,
  relyingParty,
} from "./passkey-ceremony";
import { newPasskeyAnswer } from "./passkey-input";
import { listCredentials, mostPasskeys } from "./passkeys";

export type NewPasskey = Pick<
  typeof passkeys.$inferSelect,
  "credentialId" | "publicKey" | "counter" | "transports"
>;

// The library would add what this version of Node tries out, and the next process may not know it.
const supportedAlgorithmIDs = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];

type Owner = { id: string; email: string; displayName: string | null };

export async function registrationOptions(user: Owner) {
  const [known, { name }] = await Promise.all([listCredentials(user.id), getSetting("brand")]);
  if (known.length >= mostPasskeys) throw tooMany();
  return generateRegistrationOptions({
    rpName: name,
    rpID: relyingParty.id,
    userID: handleOf(user.id),
    userName: user.email,
    userDisplayName: user.displayName ?? user.email,
    challenge: await newChallenge(user.id),
    timeout: patienceMs,
    attestationType: "none",
    excludeCredentials: known,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs,
  });
}

/** Apart from `addPasskey`, because the question stays used up even if the transaction after it fails. */
export async function verifyNewPasskey(userId: string, response: unknown): Promise<NewPasskey> {
  const answer = readAnswer(newPasskeyAnswer, response);
  const expectedChallenge = await consumeChallenge(answer.response.clientDataJSON, userId);
  const { registrationInfo } = await judged(
    verifyRegistrationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
      supportedAlgorithmIDs,
    }),
  );
  const { id, publicKey, counter } = registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    counter,
    transports: answer.response.transports,
  };
}

export async function addPasskey(tx: Tx, userId: string, passkey: NewPasskey, name: string) {
  // Whoever adds two at once is counted one after the other.
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
  if ((await tx.$count(passkeys, eq(passkeys.userId, userId))) >= mostPasskeys) throw tooMany();
  const [added] = await tx
    .insert(passkeys)
    .values({ ...passkey, userId, name })
    .onConflictDoNothing()
    .returning({ id: passkeys.id, name: passkeys.name });
  if (!added) throw new AppError("conflict", "This passkey was added before.", { reason: "passkey_known" });
  return added;
}

const tooMany = () =>
  new AppError("conflict", `More than ${mostPasskeys} passkeys are not possible.`, {
    reason: "too_many_passkeys",
  });
