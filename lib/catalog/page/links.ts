import { linkAddress } from "@/lib/rich-text";

/** Where creators are elsewhere, with the houses their address must be in. A site of one's own may be anywhere. */
const houses = {
  site: [],
  instagram: ["instagram.com"],
  youtube: ["youtube.com", "youtu.be"],
  tiktok: ["tiktok.com"],
  x: ["x.com", "twitter.com"],
  twitch: ["twitch.tv"],
  facebook: ["facebook.com"],
} as const satisfies Record<string, readonly string[]>;

export type LinkPlace = keyof typeof houses;
export const linkPlaces = Object.keys(houses) as LinkPlace[];
export const longestLink = 200;

const handles: Partial<Record<LinkPlace, (handle: string) => string>> = {
  instagram: (handle) => `https://www.instagram.com/${handle}`,
  youtube: (handle) => `https://www.youtube.com/@${handle}`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  x: (handle) => `https://x.com/${handle}`,
  twitch: (handle) => `https://www.twitch.tv/${handle}`,
};

/** An address as it may stand on a page; null for what would lead somewhere else than it says. */
export function readLink(place: LinkPlace, typed: string): string | null {
  const text = typed.trim();
  if (text.length > longestLink) return null;
  const [, handle] = /^@([\w.-]{1,60})$/.exec(text) ?? [];
  const makeAddress = handle ? handles[place] : undefined;
  if (handle && makeAddress) return makeAddress(handle);
  const address = linkAddress(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  const url = address === null ? null : URL.parse(address);
  return url && url.protocol === "https:" && isPublic(url) && isIn(place, url.hostname) ? url.href : null;
}

/** Nothing inside of anybody's network, nor a name and password in front. */
const isPublic = ({ hostname, username, password, port }: URL): boolean =>
  !username && !password && !port && /\.[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname);

/** Names under .example belong to nobody and lead nowhere; the demo is full of them. */
const isIn = (place: LinkPlace, host: string): boolean =>
  houses[place].length === 0 ||
  host.endsWith(".example") ||
  houses[place].some((house) => host === house || host.endsWith(`.${house}`));
