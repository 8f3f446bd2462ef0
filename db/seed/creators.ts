import type { creators, users } from "@/db/schema";
import type { Category } from "@/lib/catalog/categories";
import { slugify } from "@/lib/slug";
import { hex } from "./art/color";
import type { Family } from "./art/paint";
import { type Palette, palettes } from "./art/palettes";
import { demoLogins } from "./logins";
import { type Drawing, inWords } from "./pictures";
import { idOf, Random } from "./random";
import { type CreatorWords, houses, people } from "./words/creators";

export type UserRow = typeof users.$inferInsert & { id: string };
export type CreatorRow = typeof creators.$inferInsert & { id: string; category: Category };

export interface Creator {
  readonly row: CreatorRow;
  readonly user: UserRow | null;
  readonly palette: Palette;
  readonly families: Families;
  readonly drawings: readonly Drawing[];
}

type Families = readonly [Family, Family, Family];

/** How each category likes to be painted; the first family is what one thinks of first. */
export const familiesOf: Record<Category, Families> = {
  music: ["rings", "ribbons", "strands"],
  cooking: ["blobs", "tiles", "paperCut"],
  fitness: ["ribbons", "strands", "facets"],
  photography: ["hills", "bokeh", "contours"],
  illustration: ["paperCut", "tiles", "blobs"],
  games: ["truchet", "facets", "tiles"],
  science: ["orbits", "rings", "contours"],
  travel: ["hills", "contours", "paperCut"],
  crafts: ["weave", "truchet", "tiles"],
  languages: ["tiles", "weave", "ribbons"],
  finance: ["skyline", "facets", "contours"],
  cinema: ["bokeh", "skyline", "rings"],
};

const day = 24 * 60 * 60 * 1000;
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * day);

/** Half with a login, half run by the platform. The last two houses are not on show: one hidden, one a draft. */
export function planCreators(count: number, now: Date): Creator[] {
  const half = count / 2;
  const withLogin = people.slice(0, half).map((words, index) => planCreator(words, index, true, now));
  const ofPlatform = houses
    .slice(0, half)
    .map((words, index) => planCreator(words, half + index, false, now));
  const [draft, hidden] = ofPlatform.slice(-2);
  if (draft) draft.row.status = "draft";
  if (hidden) hidden.row.status = "hidden";
  return [...withLogin, ...ofPlatform];
}

function planCreator(words: CreatorWords, index: number, hasLogin: boolean, now: Date): Creator {
  const slug = slugify(words.name);
  const id = idOf(`creator:${slug}`);
  const random = new Random(`creator:${slug}`);
  // One in five is new; the one behind the demo login has been here longest.
  const age = index === 0 ? 545 : index % 5 === 3 ? random.between(18, 55) : random.between(90, 540);
  const createdAt = daysBefore(now, age);
  const palette = palettes[index % palettes.length] as Palette;
  const families = turned(familiesOf[words.category], Math.floor(index / 12));
  const drawings = portraitsOf({ words, id, palette, families, hasLogin, createdAt });
  const [avatar, banner, poster] = drawings;
  const user = hasLogin ? userOf(words.name, slug, index, createdAt) : null;
  const row: CreatorRow = {
    id,
    userId: user?.id ?? null,
    slug,
    displayName: words.name,
    bio: words.bio,
    category: words.category,
    avatarMediaId: avatar?.id,
    bannerMediaId: banner?.id,
    thumbnailMediaId: poster?.id,
    socialLinks: linksOf(slug, random),
    themeColors: { primary: hex(palette.colors[1]), accent: hex(palette.colors[2]) },
    externalUrl: random.chance(0.4) ? `https://${slug}.example` : null,
    status: "active",
    isFeatured: index % 6 === 0,
    isAdvertiser: index % 9 === 4,
    inPlatformPlans: !hasLogin,
    createdAt,
    updatedAt: createdAt,
  };
  return { row, user, palette, families, drawings };
}

function portraitsOf(of: {
  words: CreatorWords;
  id: string;
  palette: Palette;
  families: Families;
  hasLogin: boolean;
  createdAt: Date;
}): Drawing[] {
  const { words, id, palette, families, hasLogin, createdAt } = of;
  const [first, second] = families;
  const make = (
    what: string,
    family: Family,
    width: number,
    height: number,
    widths: number[],
    alt: string,
  ) => {
    const artwork = { name: `${what}:${id}`, family, palette, width, height };
    return { id: idOf(`${what}:${id}`), creatorId: id, artwork, widths, alt, createdAt };
  };
  const portraitOf = hasLogin ? words.name : undefined;
  const shown = hasLogin ? "Retrato ilustrado" : "Emblema";
  return [
    { ...make("avatar", first, 512, 512, [96, 192, 512], `${shown} de ${words.name}`), portraitOf },
    make("banner", second, 1500, 500, [768, 1500], `Capa do perfil de ${words.name}`),
    { ...make("poster", first, 800, 1200, [320, 640], `Cartaz de ${words.name}`), portraitOf },
  ].map((drawing) => ({ ...drawing, alt: `${drawing.alt}. ${inWords(drawing.artwork)}.` }));
}

function userOf(name: string, slug: string, index: number, createdAt: Date): UserRow {
  const email = index === 0 ? demoLogins[1].email : `${slug}@criadores.example`;
  const id = idOf(`user:${email}`);
  return {
    id,
    email,
    displayName: name,
    role: "creator",
    emailVerifiedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
  };
}

function linksOf(slug: string, random: Random): Record<string, string> {
  const all = Object.entries({
    site: `https://${slug}.example`,
    instagram: `https://social.example/${slug}`,
    youtube: `https://videos.example/@${slug}`,
  });
  return Object.fromEntries(random.shuffle(all).slice(0, random.integer(1, 3)));
}

/** The second and third creator of a category put another family first. */
function turned([a, b, c]: Families, by: number): Families {
  return by % 3 === 0 ? [a, b, c] : by % 3 === 1 ? [b, c, a] : [c, a, b];
}
