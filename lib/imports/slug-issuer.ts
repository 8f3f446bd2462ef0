import { isSlug, slugify } from "@/lib/slug";

const longest = 40;
/** For folders whose names leave no letter of ours. */
const nameless = "creator";

/**
 * Gives out slugs nobody has: the folder's own, else the first free number behind it. What it gives is taken.
 * It remembers where each word's numbers stand, so that a million folders of one name cost no more than others.
 */
export function slugIssuer(taken: Set<string>): (folder: string) => string {
  const numbers = new Map<string, number>();

  return (folder) => {
    const stem = slugify(folder) || nameless;
    let slug = stem;
    for (let number = numbers.get(stem) ?? 1; !isSlug(slug) || taken.has(slug); ) {
      number += 1;
      numbers.set(stem, number);
      slug = withNumber(stem, number);
    }
    taken.add(slug);
    return slug;
  };
}

function withNumber(stem: string, number: number): string {
  const end = `-${number}`;
  return stem.slice(0, longest - end.length).replace(/-$/, "") + end;
}
