import type { Query } from "./query-of";

const longestSearch = 60;

/** The words an address looks for. */
export const searched = ({ q }: Query): string =>
  typeof q === "string" ? q.trim().slice(0, longestSearch) : "";
