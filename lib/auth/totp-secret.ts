import { needsReseal, seal, unseal } from "@/lib/crypto";
import { log } from "@/lib/log";

const contextOf = (userId: string) => `two_factor:${userId}`;

export const sealTotpSecret = (userId: string, secret: string): string => seal(secret, contextOf(userId));

/** Null when it was sealed for somebody else or with a key that is gone: a matter for us, not for the visitor. */
export function unsealTotpSecret(userId: string, sealed: string): string | null {
  try {
    return unseal(sealed, contextOf(userId));
  } catch (error) {
    log.error({ error, userId }, "the secret of an authenticator app does not open");
    return null;
  }
}

/** Sealed with the newest key, which may be what it is already. */
export const resealTotpSecret = (userId: string, sealed: string, secret: string): string =>
  needsReseal(sealed) ? sealTotpSecret(userId, secret) : sealed;
