import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { itemColumns, itemOf, type LibraryItem } from "./library-item";

const mostPicked = 100;

/** What a picker sends: ids in their order, each once. Nothing sent is nothing picked. */
export const pickedIds = z
  .string()
  .max(mostPicked * 37)
  .default("")
  .transform((text) => [...new Set(text.split(",").filter(Boolean))])
  .pipe(z.array(z.uuid()).max(mostPicked));

/** What a picker of one sends. */
export const pickedId = pickedIds.transform(([id]) => id ?? null);

/** What is picked, in the order of the ids. What is not this creator's is not there. */
export async function listPicked(creatorId: string, ids: string[]): Promise<LibraryItem[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(itemColumns)
    .from(media)
    .where(and(eq(media.creatorId, creatorId), inArray(media.id, ids)));
  const items = new Map(rows.map((row) => [row.id, itemOf(row)]));
  return ids.flatMap((id) => items.get(id) ?? []);
}
