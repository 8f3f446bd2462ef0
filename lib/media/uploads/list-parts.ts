import { paginateListParts } from "@aws-sdk/client-s3";
import { orUnavailable } from "../or-unavailable";
import { placeOf, s3 } from "../s3";
import { ownUpload, type Upload } from "./own-upload";

export type ArrivedPart = { number: number; byteSize: number; etag: string };
export type UploadProgress = Pick<
  Upload,
  | "status"
  | "fault"
  | "purpose"
  | "fileName"
  | "contentType"
  | "byteSize"
  | "partSize"
  | "mediaId"
  | "expiresAt"
> & {
  uploadId: string;
  /** What the storage has already: whoever reloads the page sends only the rest. */
  parts: ArrivedPart[];
};

export async function listParts(user: { id: string }, uploadId: string): Promise<UploadProgress> {
  const { status, fault, purpose, fileName, contentType, byteSize, partSize, mediaId, expiresAt, ...upload } =
    await ownUpload(user.id, uploadId);
  const parts = status === "open" ? await orUnavailable(() => arrivedParts(upload)) : [];
  return {
    uploadId: upload.id,
    status,
    fault,
    purpose,
    fileName,
    contentType,
    byteSize,
    partSize,
    mediaId,
    expiresAt,
    parts,
  };
}

/** As the storage counts them. An upload that it has already put together has none left. */
export async function arrivedParts({
  key,
  multipartId,
}: Pick<Upload, "key" | "multipartId">): Promise<ArrivedPart[]> {
  if (!multipartId) return [];
  const arrived: ArrivedPart[] = [];
  try {
    const pages = paginateListParts({ client: s3 }, { ...placeOf(key), UploadId: multipartId });
    for await (const { Parts = [] } of pages) {
      for (const { PartNumber: number = 0, Size: byteSize = 0, ETag: etag = "" } of Parts)
        arrived.push({ number, byteSize, etag });
    }
  } catch (error) {
    if ((error as Error).name !== "NoSuchUpload") throw error;
  }
  return arrived;
}
