import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { imports } from "@/db/schema";
import { now } from "@/lib/clock";

export type Run = typeof imports.$inferSelect;
export type Phase = Run["phase"];

type Changed = {
  [Column in keyof typeof imports.$inferInsert]?: (typeof imports.$inferInsert)[Column] | SQL;
};

/** Somebody asked the run to stop. What was done up to this edge is kept. */
export class Canceled extends Error {
  override name = "Canceled";
}

/** Says how far the run is, in the transaction of the work itself, and hears whether it is to go on. */
export async function advance(tx: Tx, importId: string, changed: Changed): Promise<Run> {
  const [run] = await tx
    .update(imports)
    .set(changed as Partial<typeof imports.$inferInsert>)
    .where(and(eq(imports.id, importId), eq(imports.status, "running")))
    .returning();
  if (!run) throw new Canceled();
  return run;
}

export const enterPhase = (tx: Tx, importId: string, phase: Phase, changed: Changed = {}): Promise<Run> =>
  advance(tx, importId, {
    phase,
    phaseStartedAt: now(),
    cursor: null,
    plannedCount: null,
    doneCount: 0,
    ...changed,
  });

export const plus = (column: "listedCount" | "skippedCount" | "doneCount" | Counted, count: number): SQL =>
  sql`${imports[column]} + ${count}`;

type Counted = "createdCount" | "updatedCount" | "hiddenCount";

/** Asked at every edge between two batches, once what was done there is safe. */
export function stopIfAsked({ cancelAskedAt }: Run, signal: AbortSignal): void {
  signal.throwIfAborted();
  if (cancelAskedAt) throw new Canceled();
}
