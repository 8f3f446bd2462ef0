import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { authTokens } from "@/db/schema";
import { now } from "@/lib/clock";

/** The address that was written to and has not answered yet. */
export async function findPendingEmail(
  userId: string,
  from: Db | Tx = db,
): Promise<{ email: string; until: Date } | null> {
  const [pending] = await from
    .select({ email: authTokens.email, until: authTokens.expiresAt })
    .from(authTokens)
    .where(
      and(
        eq(authTokens.userId, userId),
        eq(authTokens.purpose, "change_email"),
        isNotNull(authTokens.email),
        isNull(authTokens.usedAt),
        gt(authTokens.expiresAt, now()),
      ),
    )
    .orderBy(desc(authTokens.createdAt))
    .limit(1);
  return pending?.email ? { email: pending.email, until: pending.until } : null;
}
