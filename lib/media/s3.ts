import { S3Client } from "@aws-sdk/client-s3";
import { env } from "@/lib/env";

/** R2, Spaces, MinIO and the sandbox differ by environment values only. */
export const s3 = new S3Client({
  endpoint: env.S3_ENDPOINT,
  region: env.S3_REGION,
  credentials: { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY },
  forcePathStyle: env.S3_FORCE_PATH_STYLE,
  // Left on, a presigned upload would carry the checksum of an empty body, which some stores refuse.
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
  maxAttempts: 2,
  // Copying two gigabytes inside the storage may take a minute in which nothing is said.
  requestHandler: { connectionTimeout: 3_000, socketTimeout: 120_000 },
});

/** Where an object lies. In our own bucket all of ours may lie in a folder; what was imported lies as it came. */
export const placeOf = (key: string, bucket: string = env.S3_BUCKET) => ({
  Bucket: bucket,
  Key: bucket === env.S3_BUCKET ? `${env.S3_PREFIX}${key}` : key,
});
