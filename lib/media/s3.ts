import { S3Client } from "@aws-sdk/client-s3";
import { env } from "@/lib/env";

/** R2, Spaces, MinIO and the sandbox differ by environment values only. */
export const s3 = new S3Client({
  endpoint: env.S3_ENDPOINT,
  region: env.S3_REGION,
  credentials: { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY },
  forcePathStyle: true,
  // Left on, a presigned upload would carry the checksum of an empty body, which some stores refuse.
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
  maxAttempts: 2,
});
