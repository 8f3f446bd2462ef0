import { addressWith, readChoices, readPageNumber } from "@/lib/address-query";
import { isSlug } from "@/lib/slug";

export const libraryPath = "/library";
export const libraryTypes = ["download", "course", "unlockable", "addon"] as const;
export const librarySorts = ["recent", "bought"] as const;

export const pageSize = 24;
export const lastPage = 50;
const longestSearch = 60;

export type LibraryFilter = {
  type?: (typeof libraryTypes)[number];
  sort?: (typeof librarySorts)[number];
  /** What was put away is shown by itself. */
  show?: "archived";
  /** Of one creator, by the name in their address. */
  creator?: string;
  search: string;
  page: number;
};

const allowed = { type: libraryTypes, sort: librarySorts, show: ["archived"] } as const;

export function readLibraryFilter(query: URLSearchParams): LibraryFilter {
  const creator = query.get("creator") ?? "";
  return {
    ...readChoices(query, allowed),
    ...(isSlug(creator) && { creator }),
    search: (query.get("q") ?? "").trim().slice(0, longestSearch),
    page: readPageNumber(query, lastPage),
  };
}

export const libraryAddress = ({ type, sort, show, creator, search, page }: LibraryFilter): string =>
  addressWith(libraryPath, {
    q: search,
    creator,
    type,
    show,
    sort: sort === "recent" ? undefined : sort,
    p: page > 1 ? page : undefined,
  });

export const productPath = (productId: string): string => `${libraryPath}/${productId}`;
export const lessonPath = (productId: string, lessonId: string): string =>
  `${productPath(productId)}/lessons/${lessonId}`;
