import { CreateBucketCommand, HeadBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { env } from "@/lib/env";
import { cacheControlOf } from "@/lib/media/private-files";
import { placeOf, s3 } from "@/lib/media/s3";

const mostInFlight = 16;
const inFlight = new Set<Promise<unknown>>();

/** The sandbox has its bucket already; an empty MinIO has not. */
export async function openBucket(Bucket: string = env.S3_BUCKET) {
  try {
    await s3.send(new HeadBucketCommand({ Bucket }));
  } catch (error) {
    if ((error as { name?: string }).name !== "NotFound") throw error;
    await s3.send(new CreateBucketCommand({ Bucket }));
  }
}

/** Returns as soon as there is room for one more; `allStored` waits for the rest and tells what failed. */
export async function store(
  key: string,
  body: Uint8Array,
  contentType: string,
  bucket: string = env.S3_BUCKET,
) {
  while (inFlight.size >= mostInFlight) await Promise.race(inFlight);
  const put = s3.send(
    new PutObjectCommand({
      ...placeOf(key, bucket),
      Body: body,
      ContentType: contentType,
      CacheControl: cacheControlOf(key),
    }),
  );
  inFlight.add(put);
  put.then(
    () => inFlight.delete(put),
    () => {},
  );
}

export const allStored = () => Promise.all(inFlight);
