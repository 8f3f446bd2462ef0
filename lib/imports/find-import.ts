import { and, count, desc, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { importFaults, imports, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { maskEmail } from "@/lib/mask-email";
import { paceOf } from "./run-facts";

type Run = typeof imports.$inferSelect;

const faultsShown = 100;

export async function findImport(id: string) {
  if (!z.guid().safeParse(id).success) return null;
  const [row] = await db
    .select({ run: imports, name: users.displayName, email: users.email })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.startedBy))
    .where(eq(imports.id, id));
  if (!row) return null;
  return { ...row.run, startedByName: row.name ?? (row.email && maskEmail(row.email)) };
}

/** What a page needs while a run is on, and nothing else: it is asked for every second or two. */
export async function snapshotOf(run: Run) {
  const expected = run.phase === "listing" ? await listedBefore(run) : run.plannedCount;
  const { perSecond, secondsLeft } = paceOf({ ...run, plannedCount: expected }, now());
  return {
    status: run.status,
    phase: run.phase,
    isCanceling: run.cancelAskedAt !== null,
    done: run.phase === "listing" ? run.listedCount : run.doneCount,
    expected,
    perSecond: Math.round(perSecond),
    secondsLeft,
    elapsedSeconds: Math.round(((run.finishedAt ?? now()).getTime() - run.startedAt.getTime()) / 1000),
    listed: run.listedCount,
    created: run.createdCount,
    updated: run.updatedCount,
    hidden: run.hiddenCount,
    skipped: run.skippedCount,
  };
}

export type Snapshot = Awaited<ReturnType<typeof snapshotOf>>;

/** Nobody knows how long a list is before its end; the one before is the best guess there is. */
async function listedBefore({ bucket, prefix, startedAt }: Run): Promise<number | null> {
  const [before] = await db
    .select({ listed: imports.listedCount })
    .from(imports)
    .where(
      and(
        eq(imports.bucket, bucket),
        eq(imports.prefix, prefix),
        eq(imports.status, "completed"),
        lt(imports.startedAt, startedAt),
      ),
    )
    .orderBy(desc(imports.startedAt))
    .limit(1);
  return before?.listed ?? null;
}

export async function listFaults(importId: string) {
  const [faults, [all]] = await Promise.all([
    db
      .select({ id: importFaults.id, key: importFaults.key, reason: importFaults.reason })
      .from(importFaults)
      .where(eq(importFaults.importId, importId))
      .orderBy(importFaults.id)
      .limit(faultsShown),
    db.select({ count: count() }).from(importFaults).where(eq(importFaults.importId, importId)),
  ]);
  return { faults, count: all?.count ?? 0 };
}

/** Whether a later run already stands on this one. */
export async function isNewest({ bucket, startedAt }: Run): Promise<boolean> {
  const [later] = await db
    .select({ one: sql`1` })
    .from(imports)
    .where(
      and(
        eq(imports.bucket, bucket),
        eq(imports.isDryRun, false),
        sql`${imports.status} <> 'undone'`,
        sql`${imports.startedAt} > ${startedAt}`,
      ),
    )
    .limit(1);
  return later === undefined;
}
