import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { s3 } from "./s3";

const Bucket = env.S3_BUCKET;

/** What lies outside `public/` is read by whoever holds a signed address, and by nobody else. */
export async function storeFile(key: string, path: string, contentType: string): Promise<number> {
  const { size } = await stat(path);
  await s3.send(
    new PutObjectCommand({
      Bucket,
      Key: key,
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: contentType,
      CacheControl: "private, no-store",
    }),
  );
  return size;
}

/** An object that is gone already is as good as removed. */
export async function removeObjects(keys: string[]): Promise<void> {
  for (const Key of keys) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
}

/** An address that opens this one object for a short while, as a file to keep. */
export const downloadAddress = (key: string, fileName: string, lifetimeSeconds: number): Promise<string> =>
  getSignedUrl(
    s3,
    new GetObjectCommand({
      Bucket,
      Key: key,
      ResponseContentDisposition: `attachment; filename="${fileName}"`,
      ResponseCacheControl: "private, no-store",
    }),
    { expiresIn: lifetimeSeconds, signingDate: now() },
  );
