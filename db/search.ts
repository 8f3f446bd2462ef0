import { type SQL, sql } from "drizzle-orm";

const mostWords = 6;

/** Postgres stores no null character, and refuses to be asked for it. */
export const searchable = (text: string): string => text.replaceAll("\0", " ").trim();

/** The words worth looking for. */
export const searchWords = (search: string): string[] =>
  search
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .slice(0, mostWords);

/** A word inside a LIKE pattern. Escaped after folding, which makes ordinary signs out of their full-width twins. */
export const likeWord = (word: string): SQL => sql`regexp_replace(fold(${word}), '[\\\\%_]', '\\\\\\&', 'g')`;
