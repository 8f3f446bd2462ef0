import { z } from "zod";
import { AppError } from "@/lib/errors";
import { ownUpload, requireOpen } from "./own-upload";
import { partCount } from "./parts";
import { type SignedPart, signEach } from "./sign";

export const partsInput = z.strictObject({ numbers: z.array(z.int().min(1)).min(1).max(100) });

/** Addresses for some of its parts, each good for an hour and for exactly as many bytes as that part has. */
export async function signParts(
  user: { id: string },
  uploadId: string,
  numbers: readonly number[],
): Promise<SignedPart[]> {
  const upload = await ownUpload(user.id, uploadId);
  requireOpen(upload);
  const { byteSize, partSize } = upload;
  const count = partSize === null ? 0 : partCount({ byteSize, partSize });
  if (numbers.some((number) => number > count)) {
    throw new AppError("invalid", `This upload has ${count} parts.`, { reason: "no_such_part" });
  }
  return signEach(upload, numbers);
}
