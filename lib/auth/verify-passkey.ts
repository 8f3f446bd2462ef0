import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { and, eq, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { passkeys } from "@/db/schema";
import { now } from "@/lib/clock";
import {
  consumeChallenge,
  handleOf,
  judged,
  newChallenge,
  patienceMs,
  RefusedPasskey,
  readAnswer,
  relyingParty,
} from "./passkey-ceremony";
import { passkeyAnswer } from "./passkey-input";
import { listCredentials } from "./passkeys";

/** Without a user the browser offers every passkey it has for us, and the answer tells whose it is. */
export async function signInOptions(userId: string | null = null) {
  return generateAuthenticationOptions({
    rpID: relyingParty.id,
    challenge: await newChallenge(userId),
    timeout: patienceMs,
    userVerification: "required",
    allowCredentials: userId ? await listCredentials(userId) : [],
  });
}

/** Never inside a transaction: what a refused answer used up must stay used up. */
export async function verifyPasskey(
  response: unknown,
  { userId = null }: { userId?: string | null } = {},
): Promise<{ userId: string; passkeyId: string }> {
  const answer = readAnswer(passkeyAnswer, response);
  const expectedChallenge = await consumeChallenge(answer.response.clientDataJSON, userId);
  const [passkey] = await db.select().from(passkeys).where(eq(passkeys.credentialId, answer.id));
  if (!passkey || !isTheOneAskedFor(passkey.userId, userId, answer.response.userHandle)) {
    throw new RefusedPasskey();
  }
  const { authenticationInfo } = await judged(
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: Buffer.from(passkey.publicKey, "base64url"),
        counter: passkey.counter,
        transports: passkey.transports,
      },
    }),
  );
  await noteUse(passkey.id, authenticationInfo.newCounter);
  return { userId: passkey.userId, passkeyId: passkey.id };
}

/** A device that was told whom we ask for need not repeat it; one that chose by itself must say whom it means. */
function isTheOneAskedFor(ownerId: string, askedId: string | null, userHandle: string | undefined): boolean {
  const isOwner = userHandle === handleOf(ownerId).toString("base64url");
  return askedId ? askedId === ownerId && (isOwner || userHandle === undefined) : isOwner;
}

/** A counter that does not grow betrays a copied key. Passkeys that travel between devices do not count at all. */
async function noteUse(id: string, counter: number): Promise<void> {
  const grows = counter === 0 ? eq(passkeys.counter, 0) : lt(passkeys.counter, counter);
  const used = await db
    .update(passkeys)
    .set({ counter, lastUsedAt: now() })
    .where(and(eq(passkeys.id, id), grows))
    .returning({ id: passkeys.id });
  if (used.length === 0) throw new RefusedPasskey();
}
