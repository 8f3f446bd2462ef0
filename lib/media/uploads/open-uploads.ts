import { and, desc, eq, gt, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import { now } from "@/lib/clock";

export type OpenUpload = Pick<typeof uploads.$inferSelect, "id" | "purpose" | "fileName" | "byteSize">;

/** What somebody began to send in parts and has not finished; choosing the same file again goes on with it. */
export const openUploads = (userId: string): Promise<OpenUpload[]> =>
  db
    .select({
      id: uploads.id,
      purpose: uploads.purpose,
      fileName: uploads.fileName,
      byteSize: uploads.byteSize,
    })
    .from(uploads)
    .where(
      and(
        eq(uploads.userId, userId),
        eq(uploads.status, "open"),
        isNotNull(uploads.multipartId),
        gt(uploads.expiresAt, now()),
      ),
    )
    .orderBy(desc(uploads.createdAt))
    .limit(50);
