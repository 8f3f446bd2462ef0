import { decodeClientDataJSON } from "@simplewebauthn/server/helpers";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { authTokens } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, randomToken } from "@/lib/crypto";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

const { origin, hostname } = new URL(env.APP_URL);
export const relyingParty = { origin, id: hostname };

/** As long for the person in front of the dialog as for us. */
export const patienceMs = 5 * 60 * 1000;

export class RefusedPasskey extends AppError {
  constructor() {
    super("unauthorized", "This passkey was not accepted. Please try again.", { reason: "passkey_refused" });
  }
}

/** Their name for somebody; it says nothing to whoever finds the device. */
export const handleOf = (userId: string) => Buffer.from(userId);

/** A question that one answer may use up. `userId` is null while nobody knows whose passkey it will be. */
export async function newChallenge(userId: string | null): Promise<Buffer<ArrayBuffer>> {
  const challenge = randomToken();
  await db.insert(authTokens).values({
    userId,
    purpose: "passkey",
    tokenHash: hashToken(challenge),
    expiresAt: new Date(now().getTime() + patienceMs),
  });
  return Buffer.from(challenge, "base64url");
}

/** Used up by any answer, right or wrong and whoever gives it, before anything else is looked at. */
export async function consumeChallenge(clientDataJSON: string, userId: string | null): Promise<string> {
  const challenge = challengeIn(clientDataJSON);
  const [asked] = await db
    .delete(authTokens)
    .where(and(eq(authTokens.purpose, "passkey"), eq(authTokens.tokenHash, hashToken(challenge))))
    .returning({ userId: authTokens.userId, expiresAt: authTokens.expiresAt });
  if (!asked || asked.userId !== userId || asked.expiresAt <= now()) throw new RefusedPasskey();
  return challenge;
}

function challengeIn(clientDataJSON: string): string {
  try {
    return String(decodeClientDataJSON(clientDataJSON).challenge);
  } catch {
    throw new RefusedPasskey();
  }
}

/** What came from the browser, once it has the shape of an answer at all. */
export function readAnswer<Answer>(shape: z.ZodType<Answer>, response: unknown): Answer {
  const { data } = shape.safeParse(response);
  if (!data) throw new RefusedPasskey();
  return data;
}

/** The library throws on every fault of an answer; the visitor learns that it was refused, the log why. */
export async function judged<Verdict extends { verified: boolean }>(verifying: Promise<Verdict>) {
  const verdict = await verifying.catch((error: unknown) => {
    log.info({ error }, "a passkey was refused");
    return null;
  });
  if (!verdict?.verified) throw new RefusedPasskey();
  return verdict as Verdict & { verified: true };
}
