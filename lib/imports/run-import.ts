import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { importStore } from "@/lib/media/other-store";
import { getSetting } from "@/lib/settings/settings";
import { compareStaged } from "./compare";
import { finish } from "./finish";
import { foresee } from "./foresee";
import { hideMissing } from "./hide-missing";
import { listIntoStaging } from "./list-into-staging";
import { ListingFailed } from "./listing-failed";
import { Canceled, enterPhase, type Phase, type Run, stopIfAsked } from "./progress";
import { openRunSession, type RunSession } from "./run-session";
import { undoChanges } from "./undo-changes";
import { wearPictures } from "./wear-pictures";
import { writeCreators } from "./write-creators";
import { writeMedia } from "./write-media";
import { writePosts } from "./write-posts";

/**
 * Works at a run until it is over, waits for an admin, was told to stop or failed. Whoever takes it up after a worker
 * died goes on where that one was.
 */
export async function runImport(importId: string, signal: AbortSignal): Promise<void> {
  const session = await openRunSession(importId);
  try {
    for (let run = await running(importId); run; run = await running(importId)) {
      stopIfAsked(run, signal);
      await phases[run.phase](session, run, signal);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Canceled) await end(importId, { status: "canceled" });
    else await fail(importId, error);
  } finally {
    await session.close();
  }
}

const running = async (importId: string): Promise<Run | undefined> =>
  (await db.query.imports.findFirst({
    where: (row, { and, eq }) => and(eq(row.id, importId), eq(row.status, "running")),
  })) ?? undefined;

type Work = (session: RunSession, run: Run, signal: AbortSignal) => Promise<unknown>;

const phases: Record<Phase, Work> = {
  listing,
  comparing,
  writing,
  hiding,
  counting: finish,
  undoing: undoChanges,
};

async function listing(session: RunSession, run: Run, signal: AbortSignal) {
  const source = await getSetting("imports");
  await listIntoStaging(session, importStore(source, 1), run, signal);
  const { rows } = await session.client.query(`select from ${session.staging.objects} limit 1`);
  // An empty answer proves nothing: whoever believed it would hide everything.
  if (rows.length === 0) throw new NothingFound();
  await session.transaction((tx) => enterPhase(tx, session.importId, "comparing"));
}

async function comparing(session: RunSession, run: Run) {
  await compareStaged(session, run);
  if (!run.isDryRun) return;
  await foresee(session);
  await session.transaction((tx) => enterPhase(tx, session.importId, "counting"));
}

async function writing(session: RunSession, run: Run, signal: AbortSignal) {
  if (run.cursor === null) await writePosts(session, await writeCreators(session, run, signal), signal);
  await writeMedia(session, run, signal);
  await session.transaction(async (tx) => {
    await wearPictures(session);
    await enterPhase(tx, session.importId, "hiding", { plannedCount: sql`missing_count` });
  });
}

async function hiding(session: RunSession, run: Run, signal: AbortSignal) {
  if (run.missingCount > run.agreedCount)
    return end(session.importId, { status: "waiting", finishedAt: now() });
  if (run.missingCount > 0) await hideMissing(session, run, signal);
  await session.transaction((tx) => enterPhase(tx, session.importId, "counting"));
}

/** The storage answered, with nothing. */
class NothingFound extends Error {}

async function fail(importId: string, error: unknown): Promise<void> {
  log.error({ error, importId }, "an import failed");
  await end(importId, { status: "failed", error: reasonOf(error) });
}

function reasonOf(error: unknown): string {
  if (error instanceof NothingFound) return "empty";
  return error instanceof ListingFailed ? error.reason : "internal";
}

const end = (importId: string, ended: Partial<Run>) =>
  db
    .update(imports)
    .set({ finishedAt: now(), cancelAskedAt: null, ...ended })
    .where(eq(imports.id, importId));
