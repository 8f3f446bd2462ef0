import { and, asc, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { processMedium } from "@/lib/media/process/process-medium";
import { enqueue } from "@/lib/queue";

const atOnce = 10;

/**
 * Widths and blurs of one creator's imported files, a few a job: a bucket of a million pictures never fills the queue,
 * and every other job has its turn in between.
 */
export async function prepareMedia(
  { creatorId, after }: { creatorId: string; after: string | null },
  signal: AbortSignal,
): Promise<void> {
  const files = await db
    .select({ id: media.id })
    .from(media)
    .where(
      and(
        eq(media.creatorId, creatorId),
        eq(media.status, "pending"),
        after ? gt(media.id, after) : undefined,
      ),
    )
    .orderBy(asc(media.id))
    .limit(atOnce);
  for (const { id } of files) {
    signal.throwIfAborted();
    await processMedium(id, signal);
  }
  const last = files.at(-1);
  if (files.length === atOnce && last)
    await db.transaction((tx) => enqueue(tx, "imports.prepare", { creatorId, after: last.id }));
}
