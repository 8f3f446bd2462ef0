import { LRUCache } from "lru-cache";
import { bucketOrigin } from "../../../lib/bucket-address.ts";
import { env } from "../../../lib/env.ts";
import { securityPolicy } from "../../../lib/security-policy.ts";
import { type Entry, entries, isPage, type Page, type Value } from "./entries.ts";
import { scriptHashes } from "./script-hashes.ts";
import { isFresh, markTouched, startListening } from "./tag-times.ts";

type Context = { tags?: string[]; softTags?: string[]; cacheControl?: Entry["cacheControl"] };

/** When a page was last asked for in vain: its render, of which there is one at a time, began then. */
const missedAt = new LRUCache<string, number>({ max: 10_000 });

/**
 * Next's port for remembered pages and reads, bounded in memory. It also writes the policy of each page it
 * remembers: such a page has no request of its own to take a nonce from, so its inline scripts are allowed by hash.
 */
export default class PageCache {
  async get(key: string, context: Context = {}): Promise<Entry | null> {
    startListening();
    const entry = entries.get(key);
    if (
      entry &&
      isFresh(entry.renderedAt, [...entry.tags, ...(context.tags ?? []), ...(context.softTags ?? [])])
    ) {
      return entry;
    }
    missedAt.set(key, performance.now());
    return null;
  }

  async set(key: string, value: Value, context: Context = {}): Promise<void> {
    if (isPage(value)) {
      setItsHeaders(value);
      value.status = statusSaidBy(value) ?? value.status;
    }
    // A failure may be over the next time, and addresses that lead nowhere are endless: remembering them would
    // push out what people read.
    if ((value?.status ?? 200) !== 200) return;
    entries.set(key, {
      value,
      tags: context.tags ?? tagsOf(value),
      // A touch that comes during a render must make its result stale, so its age counts from the start.
      renderedAt: readingBegan(value) ?? missedAt.get(key) ?? 0,
      lastModified: performance.timeOrigin + performance.now(),
      cacheControl: context.cacheControl,
    });
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    for (const tag of [tags].flat()) markTouched(tag);
  }

  resetRequestCache(): void {}
}

/** Reads of one thing do overlap, so `cached` writes down when each began. */
function readingBegan(value: Value): number | null {
  const written = /^\{"began":([\d.]+)/.exec((value && "data" in value ? value.data?.body : undefined) ?? "");
  return written ? Number(written[1]) : null;
}

function setItsHeaders(page: Page): void {
  page.headers = {
    ...page.headers,
    // Only this server may hold the page: whoever signs in, or changes the language, gets another one here.
    "cache-control": "private, max-age=0, must-revalidate",
    "content-security-policy": securityPolicy({
      script: scriptHashes(page.html),
      media: new URL(env.MEDIA_CDN_URL).origin,
      storage: bucketOrigin(env),
    }),
  };
}

/** See statusTag in lib/page-cache: the answer that is being sent takes its status from this same page. */
function statusSaidBy(page: Page): number | undefined {
  const tag = tagsOf(page).find((name) => name.startsWith("status:"));
  return tag ? Number(tag.slice("status:".length)) : undefined;
}

function tagsOf(value: Value): string[] {
  const named = value?.headers?.["x-next-cache-tags"];
  return typeof named === "string" ? named.split(",") : value && "tags" in value ? (value.tags ?? []) : [];
}
