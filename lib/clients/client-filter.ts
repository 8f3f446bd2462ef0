import { addressWith, type Choices, readChoices, readPageNumber } from "@/lib/address-query";
import { countCap } from "@/lib/page";
import { roles } from "@/lib/permissions";
import { clientStatuses } from "./client-status";

export const clientChoices = {
  role: roles,
  status: clientStatuses,
  factor: ["on", "off"],
  sort: ["name"],
} as const;

export const pageSize = 25;
/** Whoever is further down is found by a name. */
export const lastPage = countCap / pageSize;

export type ClientFilter = Choices<typeof clientChoices> & { search: string; page: number };

export const readClientFilter = (query: URLSearchParams): ClientFilter => ({
  ...readChoices(query, clientChoices),
  search: (query.get("q") ?? "").trim().slice(0, 254),
  page: readPageNumber(query, lastPage),
});

export const clientsPath = "/admin/clients";
export const clientPath = (id: string) => `${clientsPath}/${id}` as const;
export const grantPath = (id: string) => `${clientPath(id)}/grant` as const;

export const clientsAddress = ({ search, page, ...choices }: ClientFilter): string =>
  addressWith(clientsPath, { q: search, ...choices, p: page > 1 ? page : undefined });
