import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { media, uploads } from "@/db/schema";
import { env } from "@/lib/env";
import { AppError, invariant } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { type Fault, unusable } from "../fault";
import { type FileKind, fileKinds, kindOf } from "../file-kinds";
import { arrivedKey, isCleaned, mediaFolder, originalKey } from "../keys";
import { orUnavailable } from "../or-unavailable";
import { removeFolder, removeObjects } from "../private-files";
import { judgeObject } from "./judge-object";
import { ownUpload, requireOpen, type Upload } from "./own-upload";
import { refuseUpload } from "./refuse-upload";
import { settleBytes } from "./settle-bytes";

export type Media = typeof media.$inferSelect;

/**
 * What arrived is copied to its last place, where no signed address leads, and judged there: whatever is sent to the
 * old place afterwards is nobody's. The medium has the upload's own id, so twenty who finish at once make one.
 */
export async function finishUpload(user: { id: string }, uploadId: string): Promise<Media> {
  const upload = await ownUpload(user.id, uploadId);
  if (upload.status !== "open") return finished(upload);
  requireOpen(upload);
  const kind = kindOf(upload.contentType);
  invariant(kind, "what was begun is of a known kind");
  await orUnavailable(() => settle(upload, kind));
  return finished(await ownUpload(user.id, uploadId));
}

async function settle(upload: Upload, kind: FileKind): Promise<void> {
  const key = keyFor(upload.id, kind);
  const settled = await settleBytes(upload, key);
  if (settled === "gone") return;
  const fault = settled === "kept" ? await judgeObject(key, upload) : "incomplete";
  const before = fault ? await refuseUpload(upload, fault) : await keep(upload, kind);
  if (before) await tidy(before, key);
}

const keyFor = (mediaId: string, kind: FileKind) =>
  isCleaned(fileKinds[kind].media) ? arrivedKey(mediaId) : originalKey(mediaId, kind);

async function finished({ status, mediaId, fault }: Upload): Promise<Media> {
  if (status === "refused") throw unusable((fault ?? "incomplete") as Fault);
  const [row] = mediaId ? await db.select().from(media).where(eq(media.id, mediaId)) : [];
  if (row) return row;
  if (status === "open") {
    throw new AppError("conflict", "The file has not arrived yet.", { reason: "not_arrived" });
  }
  throw new AppError("conflict", "This upload is over. Begin a new one.", { reason: "upload_over" });
}

/** Null, or how the upload ended meanwhile, if somebody else ended it. */
function keep(upload: Upload, kind: FileKind): Promise<Upload | null> {
  const { id, creatorId, userId, byteSize, fileName } = upload;
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(uploads).where(eq(uploads.id, id)).for("update");
    invariant(row, "an upload is never deleted");
    if (row.status !== "open") return row;
    await tx.insert(media).values({
      id,
      creatorId,
      uploadedBy: userId,
      bucket: env.S3_BUCKET,
      key: originalKey(id, kind),
      kind: fileKinds[kind].media,
      contentType: fileKinds[kind].contentTypes[0],
      byteSize,
      fileName,
    });
    await tx.update(uploads).set({ status: "completed", mediaId: id }).where(eq(uploads.id, id));
    await enqueue(tx, "media.process", { mediaId: id });
    await enqueue(tx, "objects.remove", { keys: [upload.key] });
    return null;
  });
}

/** Our copy came too late: it goes, unless somebody is still to work on it. */
async function tidy({ id, status, mediaId }: Upload, key: string): Promise<void> {
  if (status !== "completed" || !mediaId) return removeFolder(mediaFolder(id));
  const [row] = await db.select({ status: media.status }).from(media).where(eq(media.id, mediaId));
  if (key === arrivedKey(id) && row?.status === "ready") await removeObjects([key]);
}
