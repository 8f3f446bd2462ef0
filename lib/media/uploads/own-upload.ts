import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";

export type Upload = typeof uploads.$inferSelect;

/** Somebody else's upload and one that never was look the same. */
export async function ownUpload(userId: string, id: string): Promise<Upload> {
  const [row] = z.uuid().safeParse(id).success
    ? await db
        .select()
        .from(uploads)
        .where(and(eq(uploads.id, id), eq(uploads.userId, userId)))
    : [];
  if (!row) throw new AppError("not_found", "There is no such upload.");
  return row;
}

export function requireOpen({ status, expiresAt }: Upload): void {
  if (status === "open" && expiresAt > now()) return;
  throw new AppError("conflict", "This upload is over. Begin a new one.", { reason: "upload_over" });
}
