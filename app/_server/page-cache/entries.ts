import { LRUCache } from "lru-cache";
import { isFresh } from "./tag-times.ts";

export type Page = {
  kind: "APP_PAGE";
  status?: number;
  html: string;
  rscData?: Buffer;
  segmentData?: Map<string, Buffer>;
  headers?: Record<string, unknown>;
};
type Other = {
  kind: string;
  status?: number;
  tags?: string[];
  headers?: Record<string, unknown>;
  data?: { body?: string };
  /** Of a route that answers the same to everybody. */
  body?: Buffer;
};
export type Value = Page | Other | null;

export type Entry<V extends Value = Value> = {
  value: V;
  tags: string[];
  renderedAt: number;
  lastModified: number;
  cacheControl?: { revalidate?: number | false };
};

const megabyte = 1024 * 1024;
const keyOfPage = new Map<string, string>();

export const entries = new LRUCache<string, Entry>({
  maxSize: 96 * megabyte,
  sizeCalculation: sizeOf,
  onInsert: (_entry, key) => keyOfPage.set(pathIn(key), key),
  dispose: (_entry, key, reason) => reason !== "set" && keyOfPage.delete(pathIn(key)),
});

export const isPage = (value: Value): value is Page => value?.kind === "APP_PAGE";

/** A page by its place inside the house, if it is remembered, whole and due for nothing. */
export function findPage(path: string): Entry<Page> | null {
  const entry = entries.get(keyOfPage.get(path) ?? "");
  if (!entry || !isPage(entry.value) || (entry.value.status ?? 200) !== 200) return null;
  const { revalidate } = entry.cacheControl ?? {};
  const ageMs = performance.timeOrigin + performance.now() - entry.lastModified;
  const isDue = typeof revalidate === "number" && ageMs > revalidate * 1000;
  return !isDue && isFresh(entry.renderedAt, entry.tags) ? (entry as Entry<Page>) : null;
}

/** Next writes the route and its path into one key, as `/route-cache/…/$/pt-BR/creators/ana`. */
const pathIn = (key: string) => key.slice(key.indexOf("/$/") + 2);

function sizeOf({ value }: Entry): number {
  if (isPage(value)) {
    const parts = [value.rscData, ...(value.segmentData?.values() ?? [])];
    return parts.reduce((size, part) => size + (part?.length ?? 0), 2 * value.html.length + 1_000);
  }
  if (value?.body) return value.body.length + 1_000;
  return JSON.stringify(value)?.length ?? 1;
}
