export const profileTabs = ["posts", "products", "tiers", "about"] as const;
export type ProfileTab = (typeof profileTabs)[number];

/** `/creators/ana`, `/creators/ana/tiers`, `/creators/ana/posts/2`: anything else leads nowhere. */
export function readProfilePath(path: string[] = []): { tab: ProfileTab; page: number } | null {
  const [tab = "posts", page = "1", ...more] = path;
  const isTab = (profileTabs as readonly string[]).includes(tab);
  const isPage = /^[1-9]\d{0,2}$/.test(page) && (tab === "posts" || path.length < 2);
  return isTab && isPage && more.length === 0 ? { tab: tab as ProfileTab, page: Number(page) } : null;
}

export function profileAddress(slug: string, tab: ProfileTab = "posts", page = 1): string {
  if (page > 1) return `/creators/${slug}/posts/${page}`;
  return tab === "posts" ? `/creators/${slug}` : `/creators/${slug}/${tab}`;
}
