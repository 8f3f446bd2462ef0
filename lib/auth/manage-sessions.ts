import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema";
import { now } from "@/lib/clock";
import { endSessions } from "./sessions";

/** Far more than anybody has; a script that signs in all day does not make the page endless. */
const mostShown = 100;

/** Where somebody is signed in now, by browser or by program, the last used first. */
export const listSessions = (userId: string) =>
  db
    .select({
      id: sessions.id,
      kind: sessions.kind,
      userAgent: sessions.userAgent,
      ip: sessions.ip,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now())))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(mostShown);

export type ListedSession = Awaited<ReturnType<typeof listSessions>>[number];

/** All but the one that asks. */
export const endOtherSessions = (user: { id: string; session: { id: string } }): Promise<number> =>
  db.transaction((tx) => endSessions(tx, user.id, user.session.id));
