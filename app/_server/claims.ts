import { decode, encode, type JWT } from "next-auth/jwt";
import { env } from "@/lib/env";
import { cookieLives } from "./cookie-names";

/** The secret of today signs; the one before is still believed while both are configured. */
const secrets = [env.AUTH_SECRET, ...(env.AUTH_SECRET_PREVIOUS ? [env.AUTH_SECRET_PREVIOUS] : [])];

export const sealClaims = (claims: JWT): Promise<string> =>
  encode({ secret: env.AUTH_SECRET, maxAge: cookieLives.session, token: claims });

export async function readClaims(cookie: string | null | undefined): Promise<JWT | null> {
  if (!cookie) return null;
  for (const secret of secrets) {
    const claims = await decode({ token: cookie, secret }).catch(() => null);
    if (claims) return typeof claims.sid === "string" && typeof claims.sub === "string" ? claims : null;
  }
  return null;
}
