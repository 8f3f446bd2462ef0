import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import { orUnavailable } from "../or-unavailable";
import { discard } from "./discard";
import { ownUpload } from "./own-upload";

/** To stop what has stopped already is no mistake. What has become a medium stays one. */
export async function abortUpload(user: { id: string }, uploadId: string): Promise<void> {
  const upload = await ownUpload(user.id, uploadId);
  const aborted = await db
    .update(uploads)
    .set({ status: "aborted" })
    .where(and(eq(uploads.id, upload.id), eq(uploads.status, "open")))
    .returning({ id: uploads.id });
  if (aborted.length > 0) await orUnavailable(() => discard(upload));
}
