import { addressWith, type Choices, readChoices, readPageNumber } from "@/lib/address-query";
import { countCap } from "@/lib/page";

export const libraryChoices = {
  kind: ["image", "video", "audio", "document", "archive"],
  use: ["used", "unused"],
  sort: ["oldest", "name", "largest"],
  view: ["list"],
} as const;

export const libraryPageSize = 24;
/** Whatever lies further down is found by its name. */
export const libraryLastPage = Math.ceil(countCap / libraryPageSize);

export type LibraryFilter = Choices<typeof libraryChoices> & { search: string; page: number };

export const readLibraryFilter = (query: URLSearchParams): LibraryFilter => ({
  ...readChoices(query, libraryChoices),
  search: (query.get("q") ?? "").trim().slice(0, 100),
  page: readPageNumber(query, libraryLastPage),
});

export const libraryPath = "/studio/media";
export const mediumPath = (id: string) => `${libraryPath}/${id}` as const;

export const libraryAddress = ({ search, page, ...choices }: LibraryFilter): string =>
  addressWith(libraryPath, { q: search, ...choices, p: page > 1 ? page : undefined });
