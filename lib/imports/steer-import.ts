import { and, eq, gt, inArray, ne, notExists, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { imports } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { asksForNumber } from "./run-facts";
import { recordRun, type Starter } from "./start-import";

type Admin = NonNullable<Starter>;
type Run = typeof imports.$inferSelect;

export const runInput = z.object({ importId: z.guid() });
/** What is hidden is confirmed as it was shown; much of it by writing down how much. */
export const hideInput = runInput.extend({
  count: z.coerce.number().int().min(1),
  typedCount: z.string().trim().max(12).optional(),
});

/** It stops at the end of what it is doing and says what it kept. */
export const cancelImport = (admin: Admin, importId: string): Promise<void> =>
  steer(admin, "imports.cancel", importId, eq(imports.status, "running"), { cancelAskedAt: now() });

/** From where it stopped, with all it had listed by then. */
export const resumeImport = (admin: Admin, importId: string): Promise<void> =>
  steer(admin, "imports.resume", importId, and(inArray(imports.status, ["canceled", "failed"]), isNewest()), {
    status: "running",
    finishedAt: null,
    cancelAskedAt: null,
    error: null,
  });

export async function agreeToHide(
  admin: Admin,
  { importId, count, typedCount }: z.output<typeof hideInput>,
): Promise<void> {
  const [run] = await db.select().from(imports).where(eq(imports.id, importId));
  if (run && asksForNumber(run) && typedCount !== String(count))
    throw new AppError("invalid", "This is another number.", {
      field: "typedCount",
      reason: "typed_count_differs",
    });
  await steer(
    admin,
    "imports.hide",
    importId,
    and(eq(imports.status, "waiting"), eq(imports.missingCount, count), isNewest()),
    { status: "running", agreedCount: count, finishedAt: null, phaseStartedAt: now() },
    { count },
  );
}

/** Back to what was there before the run. Only the newest can be undone: the later ones stand on it. */
export const undoImport = (admin: Admin, importId: string): Promise<void> =>
  steer(
    admin,
    "imports.undo",
    importId,
    and(
      eq(imports.isDryRun, false),
      inArray(imports.status, ["completed", "waiting", "canceled", "failed"]),
      isNewest(),
    ),
    {
      status: "running",
      phase: "undoing",
      phaseStartedAt: now(),
      cursor: null,
      doneCount: 0,
      plannedCount: sql`created_count + updated_count + hidden_count`,
      finishedAt: null,
      error: null,
    },
  );

const later = alias(imports, "later");

/** Of those that wrote: a later dry run takes nothing away. */
const isNewest = (): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          eq(later.bucket, imports.bucket),
          eq(later.isDryRun, false),
          ne(later.status, "undone"),
          gt(later.startedAt, imports.startedAt),
        ),
      ),
  );

type Changed = { [Column in keyof Run]?: Run[Column] | SQL };

async function steer(
  admin: Admin,
  action: `imports.${string}`,
  importId: string,
  isStillSo: SQL | undefined,
  changed: Changed,
  data: Record<string, unknown> = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    await mustBeAlone(tx, importId, changed);
    const rows = await tx
      .update(imports)
      .set(changed as Partial<Run>)
      .where(and(eq(imports.id, importId), isStillSo))
      .returning({ id: imports.id });
    if (rows.length === 0) throw new AppError("conflict", "The run is not as it was shown any more.");
    if (changed.status === "running") await enqueue(tx, "imports.run", { importId });
    await recordRun(tx, admin, action, importId, data);
  });
}

/** While another run is at the same bucket this one waits for its turn, and is told so. */
async function mustBeAlone(tx: Tx, importId: string, { status }: Changed): Promise<void> {
  if (status !== "running") return;
  const rows = await tx
    .select({ id: imports.id })
    .from(imports)
    .innerJoin(later, and(eq(later.bucket, imports.bucket), eq(later.status, "running")))
    .where(and(eq(imports.id, importId), ne(later.id, importId)));
  if (rows.length > 0)
    throw new AppError("conflict", "Another run is at this bucket.", { reason: "import_running" });
}
