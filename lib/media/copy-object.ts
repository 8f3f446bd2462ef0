import { CopyObjectCommand } from "@aws-sdk/client-s3";
import { cacheControlOf } from "./private-files";
import { placeOf, s3 } from "./s3";

interface Options {
  contentType: string;
  /** Only these bytes: what is there now may be others. */
  etag?: string;
}

/** From place to place inside our bucket; the bytes never come here. */
export async function copyObject(from: string, to: string, { contentType, etag }: Options): Promise<void> {
  const { Bucket, Key } = placeOf(from);
  await s3.send(
    new CopyObjectCommand({
      ...placeOf(to),
      CopySource: `${Bucket}/${Key}`,
      CopySourceIfMatch: etag,
      MetadataDirective: "REPLACE",
      ContentType: contentType,
      CacheControl: cacheControlOf(to),
    }),
  );
}
