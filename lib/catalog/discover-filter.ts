import { readChoices, readPageNumber } from "@/lib/address-query";
import { type Category, categories } from "./categories";

export const priceBands = ["free", "low", "middle", "high"] as const;
export const formats = ["video", "audio"] as const;
export const orders = ["trending", "newest", "cheapest"] as const;

export const pageSize = 24;
/** Deeper pages are reached by narrowing the search, so that no page costs more than another. */
export const lastPage = 50;

export type DiscoverFilter = {
  category?: Category;
  price?: (typeof priceBands)[number];
  format?: (typeof formats)[number];
  recent?: "yes";
  sort?: (typeof orders)[number];
  page: number;
};

const allowed = {
  category: categories,
  price: priceBands,
  format: formats,
  recent: ["yes"],
  sort: orders,
} as const;
type Key = keyof typeof allowed;
export const filterKeys = Object.keys(allowed) as Key[];

export const readFilter = (query: URLSearchParams): DiscoverFilter => ({
  ...readChoices(query, allowed),
  page: readPageNumber(query, lastPage),
});

/** The one spelling of a filter: as an address for people, in a fixed order, without what is the default. */
export function filterQuery(filter: DiscoverFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of filterKeys) if (filter[key] && filter[key] !== "trending") query.set(key, filter[key]);
  if (filter.page > 1) query.set("p", String(filter.page));
  return query;
}

export function filterAddress(filter: DiscoverFilter, search = ""): string {
  const query = filterQuery(filter);
  if (search) query.set("q", search);
  return query.size > 0 ? `/creators?${query}` : "/creators";
}

/** The same as one path segment, by which the page of that filter is remembered. */
export const filterSegment = (filter: DiscoverFilter): string => filterQuery(filter).toString() || "all";
export const readFilterSegment = (segment: string): DiscoverFilter =>
  readFilter(new URLSearchParams(segment === "all" ? "" : segment));
