import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/operations";
import { redact } from "./log";

export interface AuditEntry {
  /** Null: the platform itself. */
  actorId: string | null;
  /** A noun and a verb: "settings.save". */
  action: string;
  subjectType: string;
  subjectId?: string;
  data?: Record<string, unknown>;
  /** From where the actor did it; null when nobody asked from outside. */
  ip?: string | null;
}

/** Written in the transaction of the act itself: there is no act without its row, and no row without its act. */
export async function recordAudit(tx: Tx, { data = {}, ...entry }: AuditEntry): Promise<void> {
  await tx.insert(auditEvents).values({ ...entry, data: redact(data) as Record<string, unknown> });
}
