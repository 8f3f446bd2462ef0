import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { libraryItems } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { findHolding, type Holding, type Reader } from "./holding";

type Noted = Partial<Pick<typeof libraryItems.$inferInsert, "openedAt" | "archivedAt">>;

/** What came before this moment is not new to them any more. */
export async function noteOpened(userId: string, { id, isTheirs }: Holding): Promise<void> {
  if (isTheirs) await note(userId, id, { openedAt: now() });
}

export async function findOpenedAt(userId: string, productId: string): Promise<Date | null> {
  const [item] = await db
    .select({ openedAt: libraryItems.openedAt })
    .from(libraryItems)
    .where(and(eq(libraryItems.userId, userId), eq(libraryItems.productId, productId)));
  return item?.openedAt ?? null;
}

/** Out of sight, and back again: nothing else about it changes. */
export async function setArchived(reader: Reader, productId: string, isArchived: boolean): Promise<void> {
  const holding = await findHolding(reader, productId);
  if (!holding?.isTheirs) throw new AppError("not_found", "There is nothing like this in the library.");
  await note(reader.id, productId, { archivedAt: isArchived ? now() : null });
}

const note = (userId: string, productId: string, noted: Noted) =>
  db
    .insert(libraryItems)
    .values({ userId, productId, ...noted })
    .onConflictDoUpdate({ target: [libraryItems.userId, libraryItems.productId], set: noted });
