import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import type { Fault } from "../fault";
import { discard } from "./discard";
import type { Upload } from "./own-upload";

/** The word is kept, so that whoever asks again is told the same; the bytes are not. */
export async function refuseUpload(upload: Upload, fault: Fault): Promise<null> {
  const refused = await db
    .update(uploads)
    .set({ status: "refused", fault })
    .where(and(eq(uploads.id, upload.id), eq(uploads.status, "open")))
    .returning({ id: uploads.id });
  if (refused.length > 0) await discard(upload);
  return null;
}
