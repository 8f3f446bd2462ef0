import { GetObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { contentDisposition, type Disposition } from "./content-disposition";
import { storeOf } from "./other-store";
import { placeOf } from "./s3";

export const signedSeconds = 60 * 60;

interface Options {
  /** Ours, unless it was imported from another one. */
  bucket?: string | null;
  fileName?: string | null;
  as?: Disposition;
  contentType?: string | null;
  lifetimeSeconds?: number;
}

/** A browser might run what these hold, so they are only ever files to keep. */
const keptOnly = ["application/pdf", "application/zip"];

/** An address that opens this one object for an hour. Keys come from rows of ours, never from whoever asks. */
export async function signedAddress(
  key: string,
  { bucket, fileName, as = "inline", contentType, lifetimeSeconds = signedSeconds }: Options = {},
): Promise<string> {
  const place = placeOf(key, bucket ?? env.S3_BUCKET);
  return getSignedUrl(
    await storeOf(place.Bucket),
    new GetObjectCommand({
      ...place,
      ResponseContentDisposition: contentDisposition(
        keptOnly.includes(contentType ?? "") ? "attachment" : as,
        fileName,
      ),
      ResponseCacheControl: as === "inline" ? "private, max-age=3600" : "private, no-store",
      ...(contentType && { ResponseContentType: contentType }),
    }),
    { expiresIn: lifetimeSeconds, signingDate: now() },
  );
}
