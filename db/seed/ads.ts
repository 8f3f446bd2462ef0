import type { ads, supportContacts } from "@/db/schema";
import type { Family } from "./art/paint";
import { type Palette, palettes } from "./art/palettes";
import { type Creator, daysBefore } from "./creators";
import { type Drawing, inWords } from "./pictures";
import { idOf } from "./random";
import { type AdWords, adWords } from "./words/ads";

export type AdRow = typeof ads.$inferInsert & { id: string };

const formats: Record<AdWords["type"], { size: [number, number]; widths: number[] }> = {
  hero: { size: [1600, 900], widths: [640, 1080, 1600] },
  banner: { size: [1500, 500], widths: [768, 1500] },
  diamond: { size: [1080, 1080], widths: [320, 640] },
  diamond_block: { size: [800, 1200], widths: [320, 640] },
  spot: { size: [960, 720], widths: [320, 640] },
};

/** The house's own advertisements, and a few that lead to creators who advertise. */
export function planAds(creators: readonly Creator[], now: Date): { row: AdRow; art: Drawing }[] {
  const advertisers = creators.filter(({ row }) => row.isAdvertiser && row.status === "active");
  return adWords.map((words, i) => {
    const creator = words.forCreator ? advertisers[i % Math.max(1, advertisers.length)] : undefined;
    const name = `ad:${words.name}`;
    const createdAt = daysBefore(now, 40 - i);
    const { size, widths } = formats[words.type];
    const palette = creator?.palette ?? (palettes[(i * 7 + 1) % palettes.length] as Palette);
    const family = creator?.families[0] ?? words.family;
    const artwork = { name, family: family as Family, palette, width: size[0], height: size[1] };
    const alt = `${words.title}. ${inWords(artwork)}.`;
    const art = { id: idOf(`${name}:art`), creatorId: null, artwork, widths, alt, createdAt };
    const row: AdRow = {
      id: idOf(name),
      creatorId: creator?.row.id ?? null,
      name: words.name,
      type: words.type,
      placement: words.placement,
      status: words.status ?? "active",
      title: creator ? creator.row.displayName : words.title,
      subtitle: creator ? creator.row.bio : words.subtitle,
      ctaText: words.cta ?? null,
      imageMediaId: art.id,
      link: creator ? `/creators/${creator.row.slug}` : words.link,
      category: creator?.row.category ?? null,
      priority: words.priority ?? 50,
      startsAt: daysBefore(now, 30),
      endsAt: words.ended ? daysBefore(now, 2) : null,
      createdAt,
      updatedAt: createdAt,
    };
    return { row, art };
  });
}

export const planSupport = (updatedAt: Date): (typeof supportContacts.$inferInsert)[] =>
  [
    ["whatsapp", "https://wa.me/5511900000000"],
    ["telegram", "https://t.me/creatorflix_exemplo"],
    ["email", "mailto:suporte@creatorflix.example"],
  ].map(([platform, url]) => ({
    id: idOf(`support:${platform}`),
    platform: platform as string,
    url: url as string,
    updatedAt,
  }));
