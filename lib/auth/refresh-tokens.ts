import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { refreshTokens, sessions, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, hmac, randomToken } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { accessSeconds, signAccessToken } from "./access-tokens";
import type { Start } from "./enter";
import { endSessionById, startApiSession } from "./sessions";
import { isLive } from "./signed-in-user";

/** A program that asks twice at once, or whose answer was lost on the way, asks again within this time. */
const graceMs = 10_000;

export type ApiTokens = {
  accessToken: string;
  refreshToken: string;
  tokenType: "Bearer";
  /** Of the access token. */
  expiresIn: number;
  /** Of every refresh token that comes from this sign-in: none of them moves it. */
  refreshExpiresAt: Date;
};

export type ApiTicket = { userId: string; sessionId: string; tokens: ApiTokens };

type Of = { userId: string; sessionId: string };

/** What a program carries away from a sign-in. */
export const startApiAccess: Start<ApiTicket> = async (tx, user, device) => {
  const { expiresAt, ...of } = await startApiSession(tx, user, device);
  return { ...of, tokens: await handOut(tx, of, randomToken(), expiresAt) };
};

async function handOut(tx: Tx, of: Of, refreshToken: string, refreshExpiresAt: Date): Promise<ApiTokens> {
  await tx
    .insert(refreshTokens)
    .values({ tokenHash: hashToken(refreshToken), sessionId: of.sessionId })
    .onConflictDoNothing();
  const accessToken = await signAccessToken(of);
  return { accessToken, refreshToken, tokenType: "Bearer", expiresIn: accessSeconds, refreshExpiresAt };
}

export class RefreshOver extends AppError {
  constructor() {
    super("unauthorized", "This refresh token does not work any more. Sign in again.", {
      reason: "refresh_over",
    });
  }
}

/** Each token is good for one successor. Whoever comes later with it has stolen it, or was stolen from: all end. */
export async function refresh(token: string): Promise<ApiTokens> {
  const tokens = await db.transaction((tx) => exchange(tx, token));
  if (!tokens) throw new RefreshOver();
  return tokens;
}

/** Null ends the session. What throws changes nothing: a token shown while its account is closed stays unused. */
async function exchange(tx: Tx, token: string): Promise<ApiTokens | null> {
  const used = await use(tx, hashToken(token));
  const session = used && (await findLive(tx, used.sessionId));
  if (!session) throw new RefreshOver();
  if (now().getTime() - used.at.getTime() > graceMs) {
    await endSessionById(session.userId, session.sessionId, tx);
    return null;
  }
  // Made from the old one, so that all who show that in time are given the same.
  return handOut(tx, session, hmac("refresh-token", token), session.expiresAt);
}

/** Uses a token up, or tells when that was done: of any number at the same moment, the row lets one be first. */
async function use(tx: Tx, tokenHash: string): Promise<{ sessionId: string; at: Date } | null> {
  const at = now();
  const isIt = eq(refreshTokens.tokenHash, tokenHash);
  const [first] = await tx
    .update(refreshTokens)
    .set({ usedAt: at })
    .where(and(isIt, isNull(refreshTokens.usedAt)))
    .returning({ sessionId: refreshTokens.sessionId });
  if (first) return { ...first, at };
  const [before] = await tx
    .select({ sessionId: refreshTokens.sessionId, at: refreshTokens.usedAt })
    .from(refreshTokens)
    .where(isIt);
  return before?.at ? { sessionId: before.sessionId, at: before.at } : null;
}

async function findLive(tx: Tx, sessionId: string): Promise<(Of & { expiresAt: Date }) | null> {
  const [session] = await tx
    .select({ userId: sessions.userId, sessionId: sessions.id, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), eq(sessions.kind, "api"), isLive()));
  return session ?? null;
}
