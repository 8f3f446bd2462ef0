import { db } from "@/db/client";
import { recordAudit } from "@/lib/audit";
import { csvLine, csvStart } from "@/lib/csv";
import { maskEmail } from "@/lib/mask-email";
import type { EventFilter } from "./event-filter";
import { type AuditEvent, listEvents } from "./list-events";

export const mostExported = 50_000;
const batch = 1_000;

const columns = [
  "id",
  "at",
  "actor_id",
  "actor",
  "action",
  "subject_type",
  "subject_id",
  "before",
  "after",
  "facts",
  "ip",
];

/** Read a piece at a time while it is being sent: what is in memory does not grow with what is asked for. */
export async function* exportEvents(filter: EventFilter): AsyncGenerator<string> {
  yield csvStart + csvLine(columns);
  let before: number | undefined;
  for (let sent = 0; sent < mostExported; sent += batch) {
    const { events, older } = await listEvents(filter, { before, limit: batch });
    yield events.map(lineOf).join("");
    if (older === null) return;
    before = older;
  }
}

function lineOf({ data: { before, after, ...facts }, ...event }: AuditEvent): string {
  const { id, at, actor, action, subjectType, subjectId, ip } = event;
  const written = [before, after, facts].map((part) => (part === undefined ? null : JSON.stringify(part)));
  return csvLine([
    id,
    at.toISOString(),
    actor?.id ?? null,
    actor?.name ?? null,
    action,
    subjectType,
    subjectId,
    ...written,
    ip,
  ]);
}

/** Whoever takes the record out of the house is in it. */
export const recordExport = (admin: { id: string; ip: string | null }, filter: EventFilter): Promise<void> =>
  db.transaction((tx) =>
    recordAudit(tx, {
      actorId: admin.id,
      action: "audit.export",
      subjectType: "audit",
      data: { filter: { ...filter, actor: filter.actor && maskWhole(filter.actor) } },
      ip: admin.ip,
    }),
  );

/** What is kept for ever keeps nobody's address. */
const maskWhole = (actor: string) => (actor.includes("@") ? maskEmail(actor) : actor);
