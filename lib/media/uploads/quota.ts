import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { uploads, users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { getSetting } from "@/lib/settings/settings";
import { promisedBytes, storageUsed } from "../storage-used";

type Wish = { userId: string; creatorId: string | null; byteSize: number };

/** Whoever begins many at once is heard one after the other, so that no two take the same last place. */
export async function requireRoom(tx: Tx, { userId, creatorId, byteSize }: Wish): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
  const { openPerPerson } = await getSetting("uploads", tx);
  const open = await tx.$count(uploads, and(eq(uploads.userId, userId), eq(uploads.status, "open")));
  if (open >= openPerPerson) {
    throw new AppError("conflict", "Too many files are on their way. Finish or cancel some first.", {
      reason: "too_many_open",
    });
  }
  if (!creatorId) return;
  const { bytes, limit } = await storageUsed(creatorId, tx);
  if (bytes + (await promisedBytes(creatorId, tx)) + byteSize > limit) {
    throw new AppError("too_large", "There is no room for this file. Remove some first.", {
      reason: "no_room",
      limit,
    });
  }
}
