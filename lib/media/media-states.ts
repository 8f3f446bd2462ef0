import { and, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { itemColumns, itemOf, type LibraryItem } from "./library-item";

type Owner = { id: string; creator: { id: string } | null };

/** How far media have come that somebody uploaded, or that are their page's. */
export async function mediaStates({ id, creator }: Owner, ids: string[]): Promise<LibraryItem[]> {
  const isTheirs = or(eq(media.uploadedBy, id), creator ? eq(media.creatorId, creator.id) : undefined);
  const rows = await db
    .select(itemColumns)
    .from(media)
    .where(and(inArray(media.id, ids), isTheirs));
  return rows.map(itemOf);
}
