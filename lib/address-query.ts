type Allowed = Record<string, readonly string[]>;
export type Choices<A extends Allowed> = { [Key in keyof A]?: A[Key][number] };

/** What an address chooses; words that mean nothing are dropped. */
export function readChoices<A extends Allowed>(query: URLSearchParams, allowed: A): Choices<A> {
  const chosen = Object.entries(allowed).flatMap(([key, values]) => {
    const value = query.get(key) ?? "";
    return values.includes(value) ? [[key, value]] : [];
  });
  return Object.fromEntries(chosen);
}

/** The page an address names by `p`, or the nearest one there is. */
export function readPageNumber(query: URLSearchParams, lastPage: number): number {
  const page = Number(query.get("p"));
  return Number.isInteger(page) ? Math.min(Math.max(page, 1), lastPage) : 1;
}

/** An address with what is chosen, without what is not. */
export function addressWith(path: string, chosen: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(chosen)) if (value) query.set(key, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}
