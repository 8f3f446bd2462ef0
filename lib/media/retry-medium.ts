import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";

export const mediumInput = z.object({ mediaId: z.uuid() });

/** A film may have failed because the machine was busy; a broken file fails again, with the same words. */
export async function retryMedium(creatorId: string, mediaId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [again] = await tx
      .update(media)
      .set({ status: "pending", fault: null })
      .where(and(eq(media.id, mediaId), eq(media.creatorId, creatorId), eq(media.status, "failed")))
      .returning({ id: media.id });
    if (!again) throw new AppError("not_found", "There is nothing to try again.");
    await enqueue(tx, "media.process", { mediaId });
  });
}
