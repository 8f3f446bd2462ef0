import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { media } from "@/db/schema";
import { touch } from "@/lib/page-cache";
import { enqueue } from "@/lib/queue";
import { copyObject } from "./copy-object";
import { publicKey, widthKey } from "./keys";
import { removeObjects } from "./private-files";
import { isShownToAll, tagsShowing } from "./public-use";

/**
 * What everybody sees gets copies that anybody may read, under an address of chance; what is no longer shown loses
 * them. Looks at what is true now: however often it runs and in which order, the last one leaves it right.
 */
export async function settleMedia(mediaIds: readonly string[], signal?: AbortSignal): Promise<void> {
  for (const id of mediaIds) {
    signal?.throwIfAborted();
    const widths = await db.transaction((tx) => hideOrAskToShow(tx, id));
    if (widths) await show(id, widths);
  }
}

/** The widths that are to be copied; null: all is as it must be. */
async function hideOrAskToShow(tx: Tx, id: string): Promise<number[] | null> {
  const row = await lock(tx, id);
  if (!row) return null;
  const isShown = row.status === "ready" && (await isShownToAll(tx, id));
  if (row.publicPrefix !== null && !isShown) await hide(tx, row);
  if (row.publicPrefix !== null || !isShown) return null;
  if (row.widths.length > 0) return row.widths;
  // Of a picture that was stored before widths were made.
  if (row.kind === "image") await enqueue(tx, "media.process", { mediaId: id });
  return null;
}

type Row = NonNullable<Awaited<ReturnType<typeof lock>>>;

/** Whoever settles the same medium waits: it would decide by what the other is about to change. */
async function lock(tx: Tx, id: string) {
  const { status, kind, widths, publicPrefix, publicWidths } = media;
  const [row] = await tx
    .select({ id: media.id, status, kind, widths, publicPrefix, publicWidths })
    .from(media)
    .where(eq(media.id, id))
    .for("update");
  return row;
}

async function hide(tx: Tx, { id, publicPrefix, publicWidths }: Row): Promise<void> {
  await tx.update(media).set({ publicPrefix: null, publicWidths: [] }).where(eq(media.id, id));
  const keys = publicWidths.map((width) => publicKey(publicPrefix ?? "", width));
  if (keys.length > 0) await enqueue(tx, "objects.remove", { keys });
  await touch(tx, await tagsShowing(tx, id));
}

async function show(id: string, widths: number[]): Promise<void> {
  const prefix = `public/${randomUUID()}`;
  let isNeeded = false;
  try {
    for (const width of widths) {
      await copyObject(widthKey(id, width), publicKey(prefix, width), { contentType: "image/webp" });
    }
    isNeeded = await db.transaction((tx) => tellShown(tx, id, prefix, widths));
  } finally {
    if (!isNeeded) await removeObjects(widths.map((width) => publicKey(prefix, width)));
  }
}

/** Copying took a while: false if meanwhile it is not shown any more, or somebody else has shown it. */
async function tellShown(tx: Tx, id: string, prefix: string, widths: number[]): Promise<boolean> {
  const row = await lock(tx, id);
  if (row?.status !== "ready" || row.publicPrefix !== null || !(await isShownToAll(tx, id))) return false;
  await tx.update(media).set({ publicPrefix: prefix, publicWidths: widths }).where(eq(media.id, id));
  await touch(tx, await tagsShowing(tx, id));
  return true;
}
