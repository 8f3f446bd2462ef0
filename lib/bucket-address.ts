type Bucket = { S3_ENDPOINT: string; S3_BUCKET: string; S3_PREFIX: string; S3_FORCE_PATH_STYLE: boolean };

/** Where a bucket answers, as its provider spells it: with its name in the path, or in the host. */
export function bucketAddress({ S3_ENDPOINT, S3_BUCKET, S3_PREFIX, S3_FORCE_PATH_STYLE }: Bucket): string {
  const url = new URL(S3_ENDPOINT);
  if (!S3_FORCE_PATH_STYLE) url.hostname = `${S3_BUCKET}.${url.hostname}`;
  const path = [url.pathname, S3_FORCE_PATH_STYLE ? S3_BUCKET : "", S3_PREFIX];
  const whole = path.flatMap((part) => part.split("/")).filter(Boolean);
  return [url.origin, ...whole].join("/");
}

export const bucketOrigin = (bucket: Bucket): string => new URL(bucketAddress(bucket)).origin;
