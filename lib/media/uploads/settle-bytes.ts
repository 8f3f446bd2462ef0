import { CompleteMultipartUploadCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { copyObject } from "../copy-object";
import { placeOf, s3 } from "../s3";
import { arrivedParts } from "./list-parts";
import type { Upload } from "./own-upload";
import { partBytes, partCount } from "./parts";

/** The file was kept, or is no longer what it was when somebody first looked, or is not there. */
type Settled = "kept" | "changed" | "gone";

/** Puts the parts together and copies the file to its last place. */
export async function settleBytes(upload: Upload, to: string): Promise<Settled> {
  if (upload.multipartId) await putTogether(upload);
  const found = await headOf(upload.key);
  if (!found) return "gone";
  if (found.byteSize !== upload.byteSize) return "changed";
  const etag = await takeForFinal(upload.id, found.etag);
  return copyIfSame(upload, etag, to);
}

async function putTogether(upload: Upload): Promise<void> {
  const { key, multipartId, byteSize, partSize } = upload;
  const parts = await arrivedParts(upload);
  if (parts.length === 0 || !multipartId || !partSize) return;
  const cut = { byteSize, partSize };
  const isWhole = ({ number, byteSize: has }: (typeof parts)[number]) => has === partBytes(cut, number);
  if (parts.length !== partCount(cut) || !parts.every(isWhole)) {
    throw new AppError("conflict", "Some parts have not arrived yet.", {
      reason: "not_arrived",
      missing: partCount(cut) - parts.filter(isWhole).length,
    });
  }
  const Parts = parts.map(({ number, etag }) => ({ PartNumber: number, ETag: etag }));
  await s3
    .send(
      new CompleteMultipartUploadCommand({
        ...placeOf(key),
        UploadId: multipartId,
        MultipartUpload: { Parts },
      }),
    )
    // Somebody else was faster.
    .catch(ignoring("NoSuchUpload"));
}

async function headOf(key: string) {
  const head = await s3.send(new HeadObjectCommand(placeOf(key))).catch(ignoring("NotFound"));
  return head && { byteSize: head.ContentLength ?? 0, etag: head.ETag ?? "" };
}

/** The first who looks decides for all. */
async function takeForFinal(id: string, etag: string): Promise<string> {
  const [row] = await db
    .update(uploads)
    .set({ etag: sql`coalesce(${uploads.etag}, ${etag})` })
    .where(eq(uploads.id, id))
    .returning({ etag: uploads.etag });
  return row?.etag ?? etag;
}

async function copyIfSame({ key, contentType }: Upload, etag: string, to: string): Promise<Settled> {
  try {
    await copyObject(key, to, { contentType, etag });
    return "kept";
  } catch (error) {
    const { name } = error as Error;
    if (name === "NoSuchKey") return "gone";
    if (name === "PreconditionFailed") return "changed";
    throw error;
  }
}

const ignoring = (name: string) => (error: Error) => {
  if (error.name !== name) throw error;
};
