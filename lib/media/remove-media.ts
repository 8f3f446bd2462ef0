import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { media } from "@/db/schema";
import { removeObjectsOf } from "./remove-objects-of";
import { type MediaUse, usesOf } from "./uses";

const mostAtOnce = 100;
const prefix = "pick:";

/** The ticked boxes of a form, each under a name of its own: a form gives only one value for each. */
export const removalInput = z
  .record(z.string(), z.unknown())
  .transform((form) => Object.keys(form).flatMap((name) => (name.startsWith(prefix) ? [name.slice(5)] : [])))
  .pipe(z.array(z.uuid()).min(1).max(mostAtOnce));

export type Removal = { removed: number; kept: { id: string; name: string; uses: MediaUse[] }[] };

/** What is shown or sold somewhere stays, and it is told where; the rest is gone for good. */
export async function removeMedia(creatorId: string, ids: string[]): Promise<Removal> {
  return db.transaction(async (tx) => {
    // Locked, so that nothing is put to use between the question and the deed.
    const found = await tx
      .select({ id: media.id, fileName: media.fileName })
      .from(media)
      .where(and(eq(media.creatorId, creatorId), inArray(media.id, ids)))
      .orderBy(media.id)
      .for("update");
    const uses = await usesOf(
      creatorId,
      found.map(({ id }) => id),
      tx,
    );
    const kept = found.flatMap(({ id, fileName }) => {
      const own = uses.filter(({ mediaId }) => mediaId === id);
      return own.length > 0 ? [{ id, name: fileName ?? id.slice(0, 8), uses: own }] : [];
    });
    const free = found.map(({ id }) => id).filter((id) => !kept.some((one) => one.id === id));
    if (free.length > 0) await removeAll(tx, free);
    return { removed: free.length, kept };
  });
}

async function removeAll(tx: Tx, ids: string[]): Promise<void> {
  await removeObjectsOf(tx, await tx.delete(media).where(inArray(media.id, ids)).returning());
}
