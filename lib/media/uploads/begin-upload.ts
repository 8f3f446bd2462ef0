import { randomUUID } from "node:crypto";
import { CreateMultipartUploadCommand } from "@aws-sdk/client-s3";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { uploadPurpose } from "@/db/schema/enums";
import { uploads } from "@/db/schema/media";
import { now } from "@/lib/clock";
import { AppError, invariant } from "@/lib/errors";
import type { Role } from "@/lib/permissions";
import { consume } from "@/lib/rate-limit";
import { fileKinds, kindOf, purposes, type Refusal, refusalOf } from "../file-kinds";
import { orUnavailable } from "../or-unavailable";
import { placeOf, s3 } from "../s3";
import { partCount, partSizeOf } from "./parts";
import { requireRoom } from "./quota";
import { type SignedPart, signEach, signPiece } from "./sign";

export type Uploader = { id: string; role: Role; creator: { id: string } | null };

export const uploadInput = z.strictObject({
  purpose: z.enum(uploadPurpose.enumValues),
  fileName: z.string().max(2_000),
  contentType: z.string().max(200),
  byteSize: z.number(),
});

export type BegunUpload = {
  uploadId: string;
  /** Must be sent with the file: the address is signed for it. */
  contentType: string;
  partSize: number | null;
  /** The first of them; null: one piece, which goes to `url`. */
  parts: SignedPart[] | null;
  url?: string;
};

const lifetimeMs = 24 * 60 * 60 * 1000;
const firstParts = 10;

/** Promises a place for a file. Nothing that is said of it here is believed when it has arrived. */
export async function beginUpload(
  user: Uploader,
  announced: z.output<typeof uploadInput>,
): Promise<BegunUpload> {
  const contentType = judged(user, announced);
  await consume("uploads", user.id);
  const promise = {
    userId: user.id,
    creatorId: user.creator?.id ?? null,
    ...announced,
    contentType,
    key: `uploads/${randomUUID()}`,
    partSize: partSizeOf(announced.byteSize),
    expiresAt: new Date(now().getTime() + lifetimeMs),
  };
  const [upload] = await db.transaction(async (tx) => {
    await requireRoom(tx, promise);
    return tx.insert(uploads).values(promise).returning();
  });
  invariant(upload, "an insert returns its row");
  const { id: uploadId, partSize, byteSize } = upload;
  if (partSize === null)
    return { uploadId, contentType, partSize, parts: null, url: await signPiece(upload) };
  const multipartId = await beginParts(upload);
  const count = Math.min(firstParts, partCount({ byteSize, partSize }));
  const parts = await signEach(
    { ...upload, multipartId },
    Array.from({ length: count }, (_, index) => index + 1),
  );
  return { uploadId, contentType, partSize, parts };
}

const words: Record<Refusal, string> = {
  name_unusable: "A file needs a name of at most 255 characters, without slashes or quotation marks.",
  kind_unknown: "Files of this kind are not taken.",
  kind_elsewhere: "Files of this kind are not taken here.",
  size_unreadable: "The size of the file is a whole number of bytes.",
  empty: "The file is empty.",
  too_large: "The file is too large.",
};

/** Answers with our own name for what it is said to be. */
function judged(user: Uploader, announced: z.output<typeof uploadInput>): string {
  const { purpose } = announced;
  if (purpose !== "avatar" && user.role === "fan") {
    throw new AppError("forbidden", "This is for creators.");
  }
  const refusal = refusalOf(announced);
  if (refusal) {
    const { limit } = purposes[purpose];
    throw new AppError(refusal === "too_large" ? "too_large" : "invalid", words[refusal], {
      reason: refusal,
      limit,
    });
  }
  const kind = kindOf(announced.contentType);
  invariant(kind, "what was not refused is of a known kind");
  return fileKinds[kind].contentTypes[0];
}

/** The row is there first: whatever dies in between, the sweep finds either of them. */
async function beginParts({ id, key, contentType }: { id: string; key: string; contentType: string }) {
  try {
    const { UploadId } = await orUnavailable(() =>
      s3.send(new CreateMultipartUploadCommand({ ...placeOf(key), ContentType: contentType })),
    );
    invariant(UploadId, "an upload in parts has a name");
    await db.update(uploads).set({ multipartId: UploadId }).where(eq(uploads.id, id));
    return UploadId;
  } catch (error) {
    await db.update(uploads).set({ status: "aborted" }).where(eq(uploads.id, id));
    throw error;
  }
}
