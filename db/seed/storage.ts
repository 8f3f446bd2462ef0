import { CreateBucketCommand, HeadBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { env } from "@/lib/env";
import { s3 } from "@/lib/media/s3";

const mostInFlight = 16;
const inFlight = new Set<Promise<unknown>>();

/** The sandbox has its bucket already; an empty MinIO has not. */
export async function openBucket() {
  try {
    await s3.send(new HeadBucketCommand({ Bucket: env.S3_BUCKET }));
  } catch (error) {
    if ((error as { name?: string }).name !== "NotFound") throw error;
    await s3.send(new CreateBucketCommand({ Bucket: env.S3_BUCKET }));
  }
}

/** Returns as soon as there is room for one more; `allStored` waits for the rest and tells what failed. */
export async function store(key: string, body: Uint8Array, contentType: string) {
  while (inFlight.size >= mostInFlight) await Promise.race(inFlight);
  const put = s3.send(
    new PutObjectCommand({
      Bucket: env.S3_BUCKET,
      Key: key,
      Body: body,
      ContentType: contentType,
      CacheControl: key.startsWith("public/") ? "public, max-age=31536000, immutable" : "private, no-store",
    }),
  );
  inFlight.add(put);
  put.then(
    () => inFlight.delete(put),
    () => {},
  );
}

export const allStored = () => Promise.all(inFlight);
