import { and, eq, gt, isNull } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { authTokens } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, randomToken } from "@/lib/crypto";

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/** How long each works. A passkey's question is not here: it is made and consumed in passkeys.ts. */
export const lifetimes = {
  verify_email: day,
  await_verification: day,
  reset_password: 30 * minute,
  change_email: day,
  undo_email_change: 7 * day,
  second_factor: 10 * minute,
  keep_account: 7 * day,
} as const;

export type TokenPurpose = keyof typeof lifetimes;

/**
 * Of these several work at once: each browser has its own half sign-in, and each letter that gives something back stays
 * good, whatever a thief does next. Of all others a new one makes the earlier ones worthless.
 */
const manyAtOnce: readonly TokenPurpose[] = [
  "await_verification",
  "second_factor",
  "undo_email_change",
  "keep_account",
];

type Wanted = { userId: string; purpose: TokenPurpose; email?: string };

export async function issueToken(tx: Tx, { userId, purpose, email }: Wanted): Promise<string> {
  if (!manyAtOnce.includes(purpose)) await voidTokens(tx, userId, [purpose]);
  const token = randomToken();
  const expiresAt = new Date(now().getTime() + lifetimes[purpose]);
  await tx.insert(authTokens).values({ userId, purpose, email, tokenHash: hashToken(token), expiresAt });
  return token;
}

export async function voidTokens(tx: Tx, userId: string, purposes: TokenPurpose[]): Promise<void> {
  for (const purpose of purposes) {
    await tx
      .update(authTokens)
      .set({ expiresAt: now() })
      .where(and(eq(authTokens.userId, userId), eq(authTokens.purpose, purpose), isUsable()));
  }
}

const isUsable = () => and(isNull(authTokens.usedAt), gt(authTokens.expiresAt, now()));

export type TokenState = "valid" | "expired" | "used" | "unknown";

/** What a link is still good for. Nothing is used up by looking. */
export async function readToken(
  purpose: TokenPurpose,
  token: string,
  from: Db | Tx = db,
): Promise<{ state: TokenState; userId: string | null; email: string | null }> {
  const [row] = await from
    .select({
      userId: authTokens.userId,
      email: authTokens.email,
      usedAt: authTokens.usedAt,
      expiresAt: authTokens.expiresAt,
    })
    .from(authTokens)
    .where(and(eq(authTokens.tokenHash, hashToken(token)), eq(authTokens.purpose, purpose)));
  if (!row) return { state: "unknown", userId: null, email: null };
  const state = row.usedAt ? "used" : row.expiresAt <= now() ? "expired" : "valid";
  return { state, userId: row.userId, email: row.email };
}

/** One statement decides who was first; it belongs into the transaction of what the token is good for. */
export async function consumeToken(
  tx: Tx,
  purpose: TokenPurpose,
  token: string,
): Promise<{ userId: string; email: string | null } | null> {
  const [row] = await tx
    .update(authTokens)
    .set({ usedAt: now() })
    .where(and(eq(authTokens.tokenHash, hashToken(token)), eq(authTokens.purpose, purpose), isUsable()))
    .returning({ userId: authTokens.userId, email: authTokens.email });
  return row?.userId ? { userId: row.userId, email: row.email } : null;
}
