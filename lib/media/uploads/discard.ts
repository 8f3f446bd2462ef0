import { AbortMultipartUploadCommand } from "@aws-sdk/client-s3";
import { mediaFolder } from "../keys";
import { removeFolder, removeObjects } from "../private-files";
import { placeOf, s3 } from "../s3";
import type { Upload } from "./own-upload";

/** All that an upload that came to nothing has left at the storage. */
export async function discard({ id, key, multipartId }: Pick<Upload, "id" | "key" | "multipartId">) {
  if (multipartId) await abortAtStorage(key, multipartId);
  await removeObjects([key]);
  await removeFolder(mediaFolder(id));
}

export async function abortAtStorage(key: string, multipartId: string): Promise<void> {
  try {
    await s3.send(new AbortMultipartUploadCommand({ ...placeOf(key), UploadId: multipartId }));
  } catch (error) {
    if ((error as Error).name !== "NoSuchUpload") throw error;
  }
}
