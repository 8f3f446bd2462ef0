export type Query = Record<string, string | string[] | undefined>;

/** What an address asks; what it asks twice, it does not ask. */
export const queryOf = (query: Query): URLSearchParams =>
  new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
