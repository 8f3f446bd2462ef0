import { inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { authTokens, refreshTokens, sessions } from "@/db/schema/identity";
import { rateLimits } from "@/db/schema/operations";

const dayMs = 24 * 60 * 60 * 1000;
/** Kept for a while, so that whoever asks why a sign-in stopped working can be told. */
const keptDays = 30;
/** Small enough to be done long before a statement is cut off. */
const batch = 1_000;

/** Sessions and tokens end by the domain clock, rate limits by the real one. */
export async function removeExpired(at: Date, realNowMs: number): Promise<void> {
  const longAgo = new Date(at.getTime() - keptDays * dayMs);
  await remove(refreshTokens, refreshTokens.tokenHash, isOfEndedSession(at));
  await remove(sessions, sessions.id, lt(sessions.expiresAt, longAgo));
  await remove(authTokens, authTokens.id, lt(authTokens.expiresAt, longAgo));
  await remove(rateLimits, rateLimits.key, lt(rateLimits.expire, realNowMs));
}

/** Used ones show a thief as long as there is something to steal; an active program leaves a hundred a day. */
const isOfEndedSession = (at: Date): SQL =>
  inArray(
    refreshTokens.sessionId,
    db
      .select({ id: sessions.id })
      .from(sessions)
      .where(or(isNotNull(sessions.revokedAt), lt(sessions.expiresAt, at))),
  );

async function remove(table: PgTable, key: PgColumn, isExpired: SQL): Promise<void> {
  const some = sql`delete from ${table} where ${key} in (select ${key} from ${table} where ${isExpired} limit ${batch})`;
  while ((await db.execute(some)).rowCount === batch);
}
