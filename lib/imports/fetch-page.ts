import { setTimeout as sleep } from "node:timers/promises";
import { ListObjectsV2Command, type ListObjectsV2Output, type S3Client } from "@aws-sdk/client-s3";
import { ListingFailed } from "./listing-failed";

export interface ListedObject {
  key: string;
  byteSize: number;
}

export interface BucketPage {
  objects: ListedObject[];
  /** Leads to the next page; absent on the last. */
  token?: string;
}

interface PageRequest {
  bucket: string;
  prefix: string;
  cursor?: string | null;
  token?: string;
  pageSize: number;
  firstWaitMs: number;
  signal: AbortSignal;
}

const repetitions = 5;
const deadlineMs = 30_000;

/** A storage that is busy or out of reach is asked again, five times, with longer and longer pauses. */
export async function fetchPage(s3: S3Client, request: PageRequest): Promise<BucketPage> {
  for (let failures = 0; ; failures++) {
    try {
      return await fetchOnce(s3, request);
    } catch (error) {
      request.signal.throwIfAborted();
      if (error instanceof ListingFailed) throw error;
      if (!isPassing(error)) throw new ListingFailed(nameOf(error), { cause: error });
      if (failures === repetitions) {
        throw new ListingFailed(`${nameOf(error)}, ${failures + 1} times`, { cause: error });
      }
    }
    const waitMs = request.firstWaitMs * 2 ** failures;
    await sleep(waitMs * (0.5 + Math.random() / 2), undefined, { signal: request.signal }).catch(() =>
      request.signal.throwIfAborted(),
    );
  }
}

async function fetchOnce(s3: S3Client, request: PageRequest): Promise<BucketPage> {
  const { bucket, prefix, cursor, token, pageSize, signal } = request;
  const page = await s3.send(
    new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: prefix,
      MaxKeys: pageSize,
      // Keys may hold what XML cannot say.
      EncodingType: "url",
      ...(token === undefined ? cursor && { StartAfter: cursor } : { ContinuationToken: token }),
    }),
    { abortSignal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]) },
  );
  return read(page);
}

function read(page: ListObjectsV2Output): BucketPage {
  // A proxy's empty answer looks like an empty bucket. Every list says whether it goes on.
  if (page.IsTruncated === undefined) throw new ListingFailed("the answer is not a list");
  const token = page.NextContinuationToken;
  if (page.IsTruncated && !token) throw new ListingFailed("the storage promises more and does not say where");
  // Not every storage heeds the wish; one that does, says so.
  const decode = page.EncodingType === "url" ? decodeKey : (key: string) => key;
  const objects = (page.Contents ?? []).map(({ Key = "", Size = 0 }) => ({
    key: decode(Key),
    byteSize: Size,
  }));
  return page.IsTruncated ? { objects, token } : { objects };
}

/** Some write a space as a plus; a plus itself is always written %2B. */
const decodeKey = (key: string): string => decodeURIComponent(key.replaceAll("+", " "));

/** No status at all: the connection broke, or nothing came in time. */
function isPassing(error: unknown): boolean {
  const { $metadata, name } = error as { $metadata?: { httpStatusCode?: number }; name?: string };
  const status = $metadata?.httpStatusCode;
  return status === undefined ? name !== "URIError" : status === 429 || status >= 500;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown error");
