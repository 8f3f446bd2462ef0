import { and, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { db } from "@/db/client";
import { auditEvents, users } from "@/db/schema";
import { maskEmail } from "@/lib/mask-email";
import type { EventFilter } from "./event-filter";

export const pageSize = 50;

type Named = { id: string; name: string };

export type AuditEvent = {
  id: number;
  at: Date;
  /** Null: the platform itself. */
  actor: Named | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  /** Of people alone. */
  subjectName: string | null;
  data: Record<string, unknown>;
  ip: string | null;
};

const actors = alias(users, "actors");
const subjects = alias(users, "subjects");

/** The newest first. One statement, and as many rows again for whoever goes on with `before`. */
export async function listEvents(
  filter: EventFilter,
  { before, limit = pageSize }: { before?: number; limit?: number } = {},
): Promise<{ events: AuditEvent[]; older: number | null }> {
  const rows = await db
    .select({
      id: auditEvents.id,
      at: auditEvents.createdAt,
      actor: { id: actors.id, name: actors.displayName, email: actors.email },
      action: auditEvents.action,
      subjectType: auditEvents.subjectType,
      subjectId: auditEvents.subjectId,
      // The id comes first: by its first field drizzle tells whether there is such a row.
      subject: { id: subjects.id, name: subjects.displayName, email: subjects.email },
      data: auditEvents.data,
      ip: auditEvents.ip,
    })
    .from(auditEvents)
    .leftJoin(actors, eq(actors.id, auditEvents.actorId))
    .leftJoin(subjects, and(eq(auditEvents.subjectType, "user"), eq(subjects.id, auditEvents.subjectId)))
    .where(and(...conditions(filter), before ? lt(auditEvents.id, before) : undefined))
    .orderBy(desc(auditEvents.id))
    .limit(limit + 1);
  const events = rows.slice(0, limit).map(({ actor, subject, ...event }) => ({
    ...event,
    actor: actor && { id: actor.id, name: nameOf(actor) },
    subjectName: subject && nameOf(subject),
  }));
  return { events, older: rows.length > limit ? (events.at(-1)?.id ?? null) : null };
}

const nameOf = ({ name, email }: { name: string | null; email: string }) => name ?? maskEmail(email);

function conditions({ actor, action, subject, from, to }: EventFilter): (SQL | undefined)[] {
  return [
    actor === undefined ? undefined : isActor(actor),
    action === undefined ? undefined : eq(auditEvents.action, action),
    subject === undefined
      ? undefined
      : and(eq(auditEvents.subjectType, "user"), eq(auditEvents.subjectId, subject)),
    from === undefined ? undefined : gte(auditEvents.createdAt, startOf(from, 0)),
    to === undefined ? undefined : lt(auditEvents.createdAt, startOf(to, 1)),
  ];
}

const isActor = (actor: string): SQL =>
  z.guid().safeParse(actor).success
    ? eq(auditEvents.actorId, actor)
    : inArray(
        auditEvents.actorId,
        db
          .select({ id: users.id })
          .from(users)
          .where(eq(users.email, actor.replaceAll("\0", "").toLowerCase())),
      );

/** When a Brazilian day begins, or one so many days later. */
const startOf = (day: string, daysLater: number): SQL =>
  sql`((${day}::date + ${daysLater}::integer)::timestamp at time zone 'America/Sao_Paulo')`;

/** Every action there is a row of: one look into the index for each, however many rows there are. */
export async function listActions(): Promise<string[]> {
  const { rows } = await db.execute<{ action: string }>(sql`
    with recursive found as (
      (select action from audit_events order by action limit 1)
      union all
      select (select action from audit_events where action > found.action order by action limit 1)
        from found where found.action is not null)
    select action from found where action is not null`);
  return rows.map(({ action }) => action);
}
