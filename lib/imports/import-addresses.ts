import { addressWith, type Choices, readChoices, readPageNumber } from "@/lib/address-query";
import { countCap } from "@/lib/page";

export const importsPath = "/admin/imports";
export const importPath = (id: string) => `${importsPath}/${id}` as const;
export const faultsFile = (id: string) => `/api/admin/imports/${id}/faults` as const;
export const progressAddress = (id: string) => `/api/admin/imports/${id}` as const;

export const changeChoices = {
  kind: ["created", "updated", "hidden"],
  subject: ["creator", "post", "media"],
} as const;

export type ChangeFilter = Choices<typeof changeChoices> & { page: number };

const lastChangesPage = 100_000;
export const readChangeFilter = (query: URLSearchParams): ChangeFilter => ({
  ...readChoices(query, changeChoices),
  page: readPageNumber(query, lastChangesPage),
});
export const changesAddress = (id: string, { page, ...choices }: ChangeFilter): string =>
  addressWith(importPath(id), { ...choices, p: page > 1 ? page : undefined });

export const importedPath = `${importsPath}/creators`;
export const importedCreatorPath = (id: string) => `${importedPath}/${id}` as const;

export const importedChoices = { status: ["new", "active", "hidden"] } as const;
export type ImportedStatus = (typeof importedChoices.status)[number];
export type ImportedFilter = Choices<typeof importedChoices> & { search: string; page: number };

export const importedPageSize = 24;
export const lastImportedPage = Math.ceil(countCap / importedPageSize);
export const readImportedFilter = (query: URLSearchParams): ImportedFilter => ({
  ...readChoices(query, importedChoices),
  search: (query.get("q") ?? "").trim().slice(0, 200),
  page: readPageNumber(query, lastImportedPage),
});
export const importedAddress = ({ search, page, ...choices }: ImportedFilter): string =>
  addressWith(importedPath, { q: search, ...choices, p: page > 1 ? page : undefined });
