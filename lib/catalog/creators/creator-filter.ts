import { addressWith, type Choices, readChoices, readPageNumber } from "@/lib/address-query";
import { countCap } from "@/lib/page";

export const creatorMarks = ["featured", "advertiser", "plans"] as const;
export type CreatorMark = (typeof creatorMarks)[number];

export const creatorKinds = ["person", "platform", "imported"] as const;
export type CreatorKind = (typeof creatorKinds)[number];

export const creatorChoices = {
  status: ["active", "draft", "hidden"],
  kind: creatorKinds,
  mark: creatorMarks,
  sort: ["name"],
} as const;

export const creatorPageSize = 25;
export const lastCreatorPage = countCap / creatorPageSize;

export type CreatorFilter = Choices<typeof creatorChoices> & { search: string; page: number };

export const readCreatorFilter = (query: URLSearchParams): CreatorFilter => ({
  ...readChoices(query, creatorChoices),
  search: (query.get("q") ?? "").trim().slice(0, 120),
  page: readPageNumber(query, lastCreatorPage),
});

export const creatorsPath = "/admin/creators";
export const creatorPath = (id: string) => `${creatorsPath}/${id}` as const;

export const creatorsAddress = ({ search, page, ...choices }: CreatorFilter): string =>
  addressWith(creatorsPath, { q: search, ...choices, p: page > 1 ? page : undefined });
