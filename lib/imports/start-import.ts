import { and, desc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { imports } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { getSetting } from "@/lib/settings/settings";

/** Null: nobody, the schedule. */
export type Starter = { id: string; ip: string | null } | null;

interface Wanted {
  isDryRun: boolean;
  /** A creator's folder, when only that one is to be read again. */
  folder?: string;
}

/** The new run, or the one that is on already: a bucket is read by one at a time. */
export async function startImport(starter: Starter, { isDryRun, folder }: Wanted): Promise<{ id: string }> {
  const { bucket, prefix } = await getSetting("imports");
  return db.transaction(async (tx) => {
    const [started] = await tx
      .insert(imports)
      .values({
        bucket,
        prefix: folder ? `${folder}/` : prefix,
        isDryRun,
        status: "running",
        startedBy: starter?.id ?? null,
      })
      .onConflictDoNothing()
      .returning({ id: imports.id });
    if (!started) return runningOne(tx, bucket);
    await enqueue(tx, "imports.run", { importId: started.id });
    await recordRun(tx, starter, "imports.start", started.id, { isDryRun, folder });
    return started;
  });
}

async function runningOne(tx: Tx, bucket: string): Promise<{ id: string }> {
  const [run] = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.bucket, bucket), eq(imports.status, "running")));
  // It came to its end between the two questions.
  if (!run) throw new AppError("conflict", "Another run has just ended.");
  return run;
}

export const recordRun = (
  tx: Tx,
  starter: Starter,
  action: `imports.${string}`,
  importId: string,
  data: Record<string, unknown> = {},
): Promise<void> =>
  recordAudit(tx, {
    actorId: starter?.id ?? null,
    action,
    subjectType: "import",
    subjectId: importId,
    data,
    ip: starter?.ip,
  });

const hour = 60 * 60 * 1000;

/** Every hour, if the settings say so, and not while an admin's own run is younger than that. */
export async function startScheduledImport(): Promise<void> {
  const { isScheduled, bucket } = await getSetting("imports");
  if (!isScheduled) return;
  const [latest] = await db
    .select({ startedAt: imports.startedAt })
    .from(imports)
    .where(and(eq(imports.bucket, bucket), eq(imports.isDryRun, false)))
    .orderBy(desc(imports.startedAt))
    .limit(1);
  // A minute of grace: the tick may come a little before the hour is full.
  if (latest && now().getTime() - latest.startedAt.getTime() < hour - 60_000) return;
  await startImport(null, { isDryRun: false });
}
