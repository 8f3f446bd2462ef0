import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import type { Fault } from "../fault";

/** It stays, with the reason: its owner tries again, or removes it. What is ready already stays ready. */
export async function failMedium(id: string, fault: Fault): Promise<void> {
  await db
    .update(media)
    .set({ status: "failed", fault })
    .where(and(eq(media.id, id), eq(media.status, "pending")));
}
