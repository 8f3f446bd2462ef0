import type { SortedKeys } from "./sorted-keys";

export interface ListQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly maxKeys: number;
  readonly startAfter: string;
  readonly token?: string | undefined;
}

export interface ListPage {
  readonly keys: string[];
  readonly prefixes: string[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/**
 * One page of a listing. A common prefix counts once and is stepped over with a search, so a page costs
 * the same however many keys hide behind its prefixes. A token is "k" or "p" and the last thing listed.
 */
export function listPage(
  all: SortedKeys,
  { prefix, delimiter, maxKeys, startAfter, token }: ListQuery,
): ListPage {
  const keys: string[] = [];
  const prefixes: string[] = [];
  let index = Math.max(all.firstNotBefore(prefix), token ? resume(all, token) : all.firstAfter(startAfter));
  let last = "";
  for (;;) {
    const key = all.at(index);
    if (key === undefined || !key.startsWith(prefix)) return { keys, prefixes };
    if (keys.length + prefixes.length >= maxKeys)
      return last ? { keys, prefixes, next: last } : { keys, prefixes };

    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    if (end < 0) {
      keys.push(key);
      last = `k${key}`;
      index += 1;
    } else {
      const common = key.slice(0, end + delimiter.length);
      prefixes.push(common);
      last = `p${common}`;
      index = all.firstAfterPrefix(common);
    }
  }
}

function resume(all: SortedKeys, token: string): number {
  const name = token.slice(1);
  return token.startsWith("p") ? all.firstAfterPrefix(name) : all.firstAfter(name);
}
