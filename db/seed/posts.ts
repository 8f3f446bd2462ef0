import type { postMedia, posts } from "@/db/schema";
import type { Category } from "@/lib/catalog/categories";
import { wordsOf } from "@/lib/rich-text";
import type { Clip } from "./clips";
import { type Creator, daysBefore } from "./creators";
import { type Drawing, inWords } from "./pictures";
import { hasNoTier, type PlanRow } from "./plans";
import { postText } from "./post-text";
import { idOf, Random } from "./random";
import { closings, openings, subjects } from "./words/subjects";

export interface Post {
  readonly row: typeof posts.$inferInsert & { id: string };
  readonly pictures: readonly Drawing[];
  readonly clip: Clip | null;
}

export type PostMediaRow = typeof postMedia.$inferInsert;

const sharedTitles = ["Bastidores: {}", "Perguntas e respostas: {}", "{}: o que mudou desde a última vez"];

/** Every title there is in a category, dealt once: no two creators publish the same one. */
function deck(category: Category) {
  const { titles, topics } = subjects[category];
  const cards = [...titles, ...sharedTitles].flatMap((pattern) =>
    topics.map(([topic, detail]) => ({ title: titleCase(pattern.replace("{}", topic)), topic, detail })),
  );
  return new Random(`deck:${category}`).shuffle(cards);
}

const titleCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function planPosts(
  creators: readonly Creator[],
  tiers: Map<string, PlanRow[]>,
  total: number,
  now: Date,
): Post[] {
  const decks = new Map<Category, ReturnType<typeof deck>>();
  const counts = share(creators, total);
  return creators.flatMap((creator, index) => {
    const { category, id } = creator.row;
    const cards = decks.get(category) ?? deck(category);
    decks.set(category, cards);
    const dealt = cards.splice(0, counts[index]);
    return dealt.map((card, n) =>
      planPost({ creator, index, tiers: tiers.get(id) ?? [], card, n, of: dealt.length, now }),
    );
  });
}

/** The first has most; the two that are not on show have a few; the rest lie between. */
function share(creators: readonly Creator[], total: number): number[] {
  const random = new Random("post counts");
  const weights = creators.map(({ row }, i) =>
    i === 0 ? 2.6 : row.status === "active" ? random.between(0.62, 1.4) : 0.3,
  );
  const sum = weights.reduce((a, b) => a + b);
  const counts = weights.map((weight) => Math.floor((weight / sum) * total));
  for (let i = 0, left = total - counts.reduce((a, b) => a + b); left > 0; i++, left--)
    counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}

interface Deal {
  creator: Creator;
  index: number;
  tiers: readonly PlanRow[];
  card: { title: string; topic: string; detail: string };
  /** Which of how many, newest first. */
  n: number;
  of: number;
  now: Date;
}

function planPost({ creator, index, tiers, card, n, of, now }: Deal): Post {
  const { row, palette, families } = creator;
  const name = `post:${row.slug}:${n}`;
  const random = new Random(name);
  const age = (now.getTime() - (row.createdAt as Date).getTime()) / 86_400_000;
  // The exponent crowds the recent weeks.
  const publishedAt = daysBefore(now, age * 0.99 * ((n + random.between(0.1, 0.9)) / of) ** 1.45 + 0.05);
  const isPublic = hasNoTier(index) || random.chance(0.28);
  const fate = random.next();
  const status = n > 0 && fate < 0.02 ? "draft" : n > 0 && fate < 0.035 ? "hidden" : "published";
  const id = idOf(name);
  const count = fate < 0.96 ? 1 : fate < 0.985 ? 2 : fate < 0.996 ? 3 : 4;
  const pictures = Array.from({ length: count }, (_, k): Drawing => {
    const [width, height] = random.pick(shapes);
    const family = random.chance(0.55) ? families[0] : random.pick(families);
    const artwork = { name: `${name}:${k}`, family, palette, width, height };
    const alt = `${inWords(artwork)}. Imagem da publicação “${card.title}”.`;
    const widths = isPublic ? [320, 640, 1080] : [];
    return {
      id: idOf(`${name}:picture:${k}`),
      creatorId: row.id,
      artwork,
      widths,
      alt,
      createdAt: publishedAt,
    };
  });
  const [opening, closing] = [random.pick(openings), random.pick(closings)];
  const content = postText({ name, opening, detail: card.detail, closing });
  return {
    row: {
      id,
      creatorId: row.id,
      title: card.title,
      body: wordsOf(content),
      content,
      tags: [card.topic],
      status,
      access: isPublic ? "public" : "members",
      planId: isPublic ? null : doorOf(tiers, random),
      publishedAt: status === "draft" ? null : publishedAt,
      createdAt: publishedAt,
      updatedAt: publishedAt,
    },
    pictures,
    clip: null,
  };
}

const shapes = [
  [1080, 1350],
  [1350, 1080],
  [1080, 1080],
  [1080, 1080],
] as const;

/** Most members' posts open with any membership; some ask for a tier. */
function doorOf(tiers: readonly PlanRow[], random: Random): string | null {
  const monthly = tiers.filter(({ intervalUnit }) => intervalUnit === "month");
  return monthly.length > 1 && random.chance(0.45) ? random.pick(monthly.slice(1, 3)).id : null;
}
