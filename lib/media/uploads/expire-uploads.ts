import { and, eq, inArray, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import { now } from "@/lib/clock";
import { discard } from "./discard";

const batch = 100;

/** Whoever does not finish within a day begins again. What the storage could not remove now, the orphans' sweep does. */
export async function expireUploads(): Promise<void> {
  for (;;) {
    const due = await db
      .select({ id: uploads.id })
      .from(uploads)
      .where(and(eq(uploads.status, "open"), lte(uploads.expiresAt, now())))
      .limit(batch);
    if (due.length === 0) return;
    const ids = due.map(({ id }) => id);
    const expired = await db
      .update(uploads)
      .set({ status: "aborted" })
      .where(and(inArray(uploads.id, ids), eq(uploads.status, "open")))
      .returning();
    for (const upload of expired) await discard(upload);
  }
}
