import type { S3Client } from "@aws-sdk/client-s3";
import { fetchPage } from "./fetch-page";
import { ListingFailed } from "./listing-failed";
import type { BucketPage } from "./read-list";

export interface Listing {
  bucket: string;
  prefix: string;
  /** The last key of an earlier listing, after which this one goes on. */
  cursor?: string | null;
  signal?: AbortSignal;
  pageSize?: number;
  firstWaitMs?: number;
}

/**
 * The bucket page by page, in the order of its keys; the next page is on its way while one is worked on.
 * Ends only with the last key, or throws `ListingFailed`: what half a list does not show is not gone.
 */
export async function* listBucket(s3: S3Client, listing: Listing): AsyncGenerator<BucketPage, void, void> {
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, ...(listing.signal ? [listing.signal] : [])]);
  const fetchAfter = (token?: string) => {
    const page = fetchPage(s3, { pageSize: 1_000, firstWaitMs: 200, ...listing, signal, token });
    // Whoever awaits it hears of its failure; nobody does once the reader has left.
    page.catch(() => {});
    return page;
  };

  let cursor = listing.cursor ?? "";
  /** Since the last key that was new: a storage may answer with empty pages for a while. */
  const tokens = new Set<string>();
  let next: Promise<BucketPage> | undefined = fetchAfter();
  try {
    while (next) {
      const page: BucketPage = await next;
      signal.throwIfAborted();
      const last = page.objects.at(-1)?.key;
      if (last !== undefined) {
        mustComeAfter(cursor, page.objects[0]?.key ?? last);
        cursor = last;
        tokens.clear();
      }
      if (page.token !== undefined && tokens.has(page.token)) {
        throw new ListingFailed("the storage repeats a continuation token", "answer");
      }
      if (page.token !== undefined) tokens.add(page.token);
      next = page.token === undefined ? undefined : fetchAfter(page.token);
      yield page;
    }
  } finally {
    left.abort();
  }
}

/** Keys rise by their bytes. A page that begins before the end of the last one would be listed for ever. */
function mustComeAfter(cursor: string, key: string): void {
  if (Buffer.compare(Buffer.from(key), Buffer.from(cursor)) > 0) return;
  throw new ListingFailed("the storage repeats a page", "answer");
}
