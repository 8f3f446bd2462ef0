export const profileTabs = ["posts", "products", "tiers", "about"] as const;
export type ProfileTab = (typeof profileTabs)[number];
/** `isYearly`: of the tiers those that are paid by the year. */
export type ProfilePlace = { tab: ProfileTab; page: number; isYearly: boolean };

/** `/creators/ana`, `/creators/ana/tiers/yearly`, `/creators/ana/posts/2`: anything else leads nowhere. */
export function readProfilePath(path: string[] = []): ProfilePlace | null {
  const [tab = "posts", more, ...rest] = path;
  if (!(profileTabs as readonly string[]).includes(tab) || rest.length > 0) return null;
  const place = { tab: tab as ProfileTab, page: 1, isYearly: false };
  if (more === undefined) return place;
  if (tab === "tiers" && more === "yearly") return { ...place, isYearly: true };
  return tab === "posts" && /^[1-9]\d{0,2}$/.test(more) ? { ...place, page: Number(more) } : null;
}

export function profileAddress(slug: string, tab: ProfileTab = "posts", page = 1): string {
  if (page > 1) return `/creators/${slug}/posts/${page}`;
  return tab === "posts" ? `/creators/${slug}` : `/creators/${slug}/${tab}`;
}

export const yearlyAddress = (slug: string): string => `${profileAddress(slug, "tiers")}/yearly`;

/** The same place on the page of another name. */
export const placeAddress = (slug: string, { tab, page, isYearly }: ProfilePlace): string =>
  isYearly ? yearlyAddress(slug) : profileAddress(slug, tab, page);
