import { addressWith, type Choices, readChoices, readPageNumber } from "@/lib/address-query";
import { countCap } from "@/lib/page";
import { postsPath } from "./post-paths";

export const postStates = ["draft", "scheduled", "waiting", "published", "hidden"] as const;
export type PostState = (typeof postStates)[number];

export const postChoices = {
  state: postStates,
  access: ["public", "members", "tier", "sold"],
  holds: ["image", "video", "audio", "text"],
  sort: ["oldest", "title"],
} as const;

export const postPageSize = 25;
export const lastPostPage = countCap / postPageSize;

export type PostFilter = Choices<typeof postChoices> & { search: string; page: number };

export const readPostFilter = (query: URLSearchParams): PostFilter => ({
  ...readChoices(query, postChoices),
  search: (query.get("q") ?? "").trim().slice(0, 120),
  page: readPageNumber(query, lastPostPage),
});

export const postsAddress = ({ search, page, ...choices }: PostFilter): string =>
  addressWith(postsPath, { q: search, ...choices, p: page > 1 ? page : undefined });
