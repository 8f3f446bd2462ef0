import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { log } from "@/lib/log";
import { enqueue } from "@/lib/queue";
import { copyObject } from "../copy-object";
import { isOwn, quarantineKey } from "../keys";
import { removeObjects } from "../private-files";
import type { Medium } from "./work";

/** Out of everybody's reach, and kept for whoever has to look into it. What was imported is left in its bucket. */
export async function quarantine(medium: Medium, from: string): Promise<void> {
  const { id } = medium;
  log.warn({ mediaId: id, creatorId: medium.creatorId }, "an infected file arrived");
  const own = isOwn(medium);
  if (own) await copyObject(from, quarantineKey(id), { contentType: "application/octet-stream" });
  await db.transaction(async (tx) => {
    await tx
      .update(media)
      .set({ status: "failed", fault: "infected", ...(own && { key: quarantineKey(id) }) })
      .where(eq(media.id, id));
    await enqueue(tx, "media.settle", { mediaIds: [id] });
  });
  if (own) await removeObjects([from]);
}
