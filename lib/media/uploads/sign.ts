import { PutObjectCommand, UploadPartCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { now } from "@/lib/clock";
import { invariant } from "@/lib/errors";
import { placeOf, s3 } from "../s3";
import { partBytes } from "./parts";

/** What is signed the storage itself holds whoever sends to: another length, or another type, is refused. */
const options = (...signed: string[]) => ({
  expiresIn: 60 * 60,
  signingDate: now(),
  signableHeaders: new Set(["host", "content-length", ...signed]),
});

type Place = { key: string; byteSize: number };

export const signPiece = ({ key, byteSize, contentType }: Place & { contentType: string }): Promise<string> =>
  getSignedUrl(
    s3,
    new PutObjectCommand({ ...placeOf(key), ContentLength: byteSize, ContentType: contentType }),
    options("content-type"),
  );

export type SignedPart = { number: number; url: string };
type InParts = Place & { multipartId: string | null; partSize: number | null };

export function signEach(upload: InParts, numbers: readonly number[]): Promise<SignedPart[]> {
  const { key, multipartId, partSize, byteSize } = upload;
  invariant(multipartId && partSize, "only an upload in parts has parts");
  const sign = async (number: number): Promise<SignedPart> => {
    const command = new UploadPartCommand({
      ...placeOf(key),
      UploadId: multipartId,
      PartNumber: number,
      ContentLength: partBytes({ byteSize, partSize }, number),
    });
    return { number, url: await getSignedUrl(s3, command, options()) };
  };
  return Promise.all(numbers.map(sign));
}
