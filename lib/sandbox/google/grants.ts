import { randomBytes } from "node:crypto";
import type { Account } from "./accounts";
import type { AuthorizationRequest } from "./authorization-request";

/** That this person let the app know them, as it had asked. */
export interface Grant {
  readonly request: AuthorizationRequest;
  readonly account: Account;
}

interface Entry {
  readonly grant: Grant;
  readonly issuedMs: number;
  isSpent: boolean;
  accessToken: string | undefined;
}

export type Grants = ReturnType<typeof openGrants>;

export const accessTokenSeconds = 3_599;
const codeSeconds = 60;

/** In memory only: after a restart a code is as good as expired. */
export function openGrants(now: () => Date) {
  const entries = new Map<string, Entry>();
  const isWithin = (seconds: number, { issuedMs }: Entry) => now().getTime() - issuedMs <= seconds * 1_000;
  const random = () => randomBytes(32).toString("base64url");

  return {
    count: () => entries.size,
    clear: () => entries.clear(),

    issue(grant: Grant): string {
      for (const [code, entry] of entries) if (!isWithin(accessTokenSeconds, entry)) entries.delete(code);
      const code = `4/${random()}`;
      entries.set(code, { grant, issuedMs: now().getTime(), isSpent: false, accessToken: undefined });
      return code;
    },

    /** A code works once. One that comes again may be stolen, so what it gave is taken back as well. */
    spend(code: string): Grant | undefined {
      const entry = entries.get(code);
      if (!entry) return undefined;
      const isFresh = !entry.isSpent && isWithin(codeSeconds, entry);
      entry.isSpent = true;
      entry.accessToken = undefined;
      return isFresh ? entry.grant : undefined;
    },

    giveAccess(code: string): string {
      const accessToken = `ya29.${random()}`;
      const entry = entries.get(code);
      if (entry) entry.accessToken = accessToken;
      return accessToken;
    },

    grantOf: (accessToken: string): Grant | undefined =>
      [...entries.values()].find(
        (entry) => entry.accessToken === accessToken && isWithin(accessTokenSeconds, entry),
      )?.grant,
  };
}
