import { and, eq, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { media, uploads } from "@/db/schema";
import { getSetting } from "@/lib/settings/settings";

export type StorageUsed = { bytes: number; limit: number };

/** What a creator's media weigh: one sum over an index. */
export async function storageUsed(creatorId: string, from: Db | Tx = db): Promise<StorageUsed> {
  const [row] = await from
    .select({ bytes: sql<number>`coalesce(sum(${media.byteSize}), 0)::bigint` })
    .from(media)
    .where(eq(media.creatorId, creatorId));
  const { bytesPerCreator } = await getSetting("uploads", from);
  return { bytes: row?.bytes ?? 0, limit: bytesPerCreator };
}

/** What is on its way takes its place already. */
export async function promisedBytes(creatorId: string, from: Db | Tx): Promise<number> {
  const [row] = await from
    .select({ bytes: sql<number>`coalesce(sum(${uploads.byteSize}), 0)::bigint` })
    .from(uploads)
    .where(and(eq(uploads.creatorId, creatorId), eq(uploads.status, "open")));
  return row?.bytes ?? 0;
}
