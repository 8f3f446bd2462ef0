import { setTimeout as sleep } from "node:timers/promises";
import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { now } from "@/lib/clock";
import { ListingFailed, type ListingFault } from "./listing-failed";
import { type BucketPage, readList } from "./read-list";

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
/** A thousand keys of the longest kind weigh a quarter of that. */
const largestAnswer = 16 * 1024 ** 2;

/** A storage that is busy or out of reach is asked again, five times, with longer and longer pauses. */
export async function fetchPage(s3: S3Client, request: PageRequest): Promise<BucketPage> {
  for (let failures = 0; ; failures++) {
    try {
      return await fetchOnce(s3, request);
    } catch (error) {
      request.signal.throwIfAborted();
      if (error instanceof ListingFailed) throw error;
      if (error instanceof Refused && !error.isPassing)
        throw new ListingFailed(error.code, error.fault, { cause: error });
      if (failures === repetitions) {
        const name = error instanceof Refused ? error.code : "no answer";
        throw new ListingFailed(`${name}, ${failures + 1} times`, "network", { cause: error });
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
  const list = new ListObjectsV2Command({
    Bucket: bucket,
    Prefix: prefix,
    MaxKeys: pageSize,
    // Keys may hold what XML cannot say.
    EncodingType: "url",
    ...(token === undefined ? cursor && { StartAfter: cursor } : { ContinuationToken: token }),
  });
  const address = await getSignedUrl(s3, list, { expiresIn: 600, signingDate: now() });
  const answer = await fetch(address, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    redirect: "error",
  });
  const text = await readAtMost(answer, largestAnswer);
  if (!answer.ok) throw new Refused(answer.status, /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? "an error");
  return readList(text);
}

async function readAtMost(answer: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of answer.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > most) throw new ListingFailed("the answer is too long for a list", "answer");
  }
  return text + decoder.decode();
}

class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${status} ${code}`);
  }

  get isPassing(): boolean {
    return this.status === 429 || this.status >= 500;
  }

  get fault(): ListingFault {
    if (this.code === "NoSuchBucket") return "bucket";
    return [401, 403].includes(this.status) ? "credentials" : "answer";
  }
}
