import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { now } from "@/lib/clock";
import { keyFor, keysFor } from "@/lib/crypto";
import { env } from "@/lib/env";

export const accessSeconds = 15 * 60;
const purpose = "access-token";
const toleranceSeconds = 60;
const expected = {
  algorithms: ["HS256"],
  typ: "at+jwt",
  issuer: env.APP_URL,
  audience: "creatorflix-api",
};

/** Asked before, because the library overlooks a line break. */
const form = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A signature says who wrote a token, not that it makes sense: its claims have a shape of their own. */
const claims = z
  .strictObject({
    iss: z.string(),
    aud: z.literal(expected.audience),
    sub: z.uuid(),
    sid: z.uuid(),
    jti: z.uuid(),
    iat: z.int(),
    exp: z.int(),
  })
  .refine(({ iat, exp }) => exp - iat === accessSeconds);

export function signAccessToken({
  userId,
  sessionId,
}: {
  userId: string;
  sessionId: string;
}): Promise<string> {
  const issuedAt = Math.floor(now().getTime() / 1000);
  return new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: "HS256", typ: expected.typ })
    .setIssuer(expected.issuer)
    .setAudience(expected.audience)
    .setSubject(userId)
    .setJti(crypto.randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + accessSeconds)
    .sign(keyFor(purpose));
}

/** Null for whatever is not ours, not whole or not of this quarter of an hour. Whether the session lives is asked next. */
export async function readAccessToken(token: string): Promise<{ userId: string; sessionId: string } | null> {
  if (token.length > 2_000 || !form.test(token)) return null;
  for (const key of keysFor(purpose)) {
    const currentDate = now();
    const options = { ...expected, currentDate, clockTolerance: toleranceSeconds };
    const payload = await jwtVerify(token, key, options).then(
      (verified) => verified.payload,
      () => null,
    );
    const read = claims.safeParse(payload);
    if (read.success && read.data.iat * 1000 <= currentDate.getTime() + toleranceSeconds * 1000) {
      return { userId: read.data.sub, sessionId: read.data.sid };
    }
  }
  return null;
}
