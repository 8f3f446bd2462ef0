import { randomInt } from "node:crypto";
import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { creatorSlugs, creators } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { isReservedSlug, isSlug, slugify } from "@/lib/slug";

const suggested = 3;

export type SlugAnswer = {
  slug: string;
  state: "free" | "taken" | "reserved" | "malformed";
  /** Free when they were looked up, and only where something else is needed. */
  suggestions: string[];
};

/** Case and an @ in front are forgiven. Look-alikes from other alphabets stay what they are, and are refused. */
export function readSlug(typed: string): string {
  const text = typed.trim().replace(/^@/, "");
  return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : text;
}

export async function checkSlug(typed: string, { userId, name }: Asking): Promise<SlugAnswer> {
  const slug = readSlug(typed);
  const state = await stateOf(slug, userId);
  const suggestions = state === "free" ? [] : await suggestSlugs(state === "taken" ? slug : "", name);
  return { slug, state, suggestions };
}

type Asking = { userId: string; name: string };

export class SlugRefused extends AppError {
  constructor(reason: "slug_taken" | "slug_reserved" | "slug_malformed", suggestions: string[]) {
    super("invalid", "This address cannot be had.", { field: "slug", reason, suggestions });
  }
}

/** Of two who want one address at the same moment the database chooses. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  typeof error.cause === "object" &&
  (error.cause as { constraint?: string } | null)?.constraint === "creators_slug_unique";

/** Also what somebody else was called before: whoever follows an old link must not end at a stranger's. */
async function stateOf(slug: string, userId: string): Promise<SlugAnswer["state"]> {
  if (isReservedSlug(slug)) return "reserved";
  if (!isSlug(slug)) return "malformed";
  const isOthers = or(isNull(creators.userId), ne(creators.userId, userId));
  const [now, before] = await Promise.all([
    db.$count(creators, and(eq(creators.slug, slug), isOthers)),
    db.$count(
      db
        .select({ slug: creatorSlugs.slug })
        .from(creatorSlugs)
        .innerJoin(creators, eq(creators.id, creatorSlugs.creatorId))
        .where(and(eq(creatorSlugs.slug, slug), isOthers))
        .as("before"),
    ),
  ]);
  return now + before > 0 ? "taken" : "free";
}

/** Three that are really free, from what was typed and from the name. */
export async function suggestSlugs(wanted: string, name: string): Promise<string[]> {
  const candidates = [...new Set(candidatesFor(wanted, name))].filter(isSlug);
  const taken = await union(
    db.select({ slug: creators.slug }).from(creators).where(inArray(creators.slug, candidates)),
    db.select({ slug: creatorSlugs.slug }).from(creatorSlugs).where(inArray(creatorSlugs.slug, candidates)),
  );
  const isFree = (candidate: string) => !taken.some(({ slug }) => slug === candidate);
  return candidates.filter(isFree).slice(0, suggested);
}

/** Room for what is put behind it. */
const baseLength = 32;

function candidatesFor(wanted: string, name: string): string[] {
  const named = slugify(name);
  const bases = [named, slugify(wanted)].filter((base) => base && !isReservedSlug(base));
  const stems = (bases.length > 0 ? bases : ["meu-canto"]).map((base) =>
    base.slice(0, baseLength).replace(/-$/, ""),
  );
  const numbered = [1, 2, 3, 4].flatMap((number) => stems.map((stem) => `${stem}-${number}`));
  const unlikelyTaken = stems.flatMap((stem) =>
    Array.from({ length: 6 }, () => `${stem}-${randomInt(100_000, 1_000_000)}`),
  );
  return [named, named.replaceAll("-", ""), ...numbered, ...unlikelyTaken];
}
