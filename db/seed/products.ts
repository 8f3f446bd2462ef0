import type { orderBumps, productFiles, products } from "@/db/schema";
import type { Category } from "@/lib/catalog/categories";
import type { Family } from "./art/paint";
import { type Palette, palettes } from "./art/palettes";
import type { Creator } from "./creators";
import { type Drawing, inWords } from "./pictures";
import { currencyOf, type PlanRow } from "./plans";
import { idOf, Random } from "./random";
import { addonWords } from "./words/addons";
import { type FileKind, type ProductWords, productWords } from "./words/products";

export interface Product {
  readonly row: typeof products.$inferInsert & { id: string; title: string };
  readonly cover: Drawing;
  readonly files: readonly { id: string; kind: FileKind }[];
  readonly category: Category;
  readonly palette: Palette;
  readonly family: Family;
}

export type ProductFileRow = typeof productFiles.$inferInsert;
export type OrderBumpRow = typeof orderBumps.$inferInsert & { id: string };

/** Every product there are words for goes to one creator of its category, in turn. */
export function planProducts(creators: readonly Creator[], tiers: Map<string, PlanRow[]>): Product[] {
  const turns = new Map<Category, number>();
  return productWords.flatMap((words) => {
    const sellers = creators.filter(({ row }) => row.category === words.category && row.status === "active");
    if (sellers.length === 0) return [];
    const turn = turns.get(words.category) ?? 0;
    turns.set(words.category, turn + 1);
    const creator = sellers[turn % sellers.length] as Creator;
    return [planProduct(words, creator, creators.indexOf(creator), tiers.get(creator.row.id) ?? [])];
  });
}

function planProduct(
  words: ProductWords,
  creator: Creator,
  index: number,
  tiers: readonly PlanRow[],
): Product {
  const name = `product:${words.title}`;
  const random = new Random(name);
  const currency = currencyOf(index);
  const isIncluded = random.chance(0.1) && tiers.length > 1;
  const priceCents = currency === "BRL" ? words.price * 100 - 10 : Math.ceil(words.price / 5) * 100;
  const isGated = isIncluded || (tiers.length > 1 && random.chance(0.15));
  const family = random.pick(creator.families);
  const createdAt = new Date((creator.row.createdAt as Date).getTime() + random.between(1, 12) * 86_400_000);
  const cover = coverOf({
    name,
    title: words.title,
    creatorId: creator.row.id,
    family,
    palette: creator.palette,
    createdAt,
  });
  return {
    row: {
      id: idOf(name),
      creatorId: creator.row.id,
      type: words.type,
      title: words.title,
      description: words.description,
      priceCents: isIncluded ? 0 : priceCents,
      currency,
      coverMediaId: cover.id,
      planId: isGated ? (tiers[1] as PlanRow).id : null,
      isPublished: !random.chance(0.07),
      createdAt,
      updatedAt: createdAt,
    },
    cover,
    files: words.files.map((kind) => ({ id: idOf(`${name}:${kind}`), kind })),
    category: words.category,
    palette: creator.palette,
    family,
  };
}

/** Small things the platform sells, offered once more at every checkout. */
export function planAddons(createdAt: Date): { addons: Product[]; bumps: OrderBumpRow[] } {
  const addons = addonWords.map(({ title, description, priceCents, category, files }, i): Product => {
    const name = `addon:${title}`;
    const family: Family = (["contours", "rings", "tiles"] as const)[i % 3] as Family;
    const palette = palettes[(i * 5 + 2) % palettes.length] as Palette;
    const cover = coverOf({ name, title, creatorId: null, family, palette, createdAt });
    const row = {
      id: idOf(name),
      creatorId: null,
      type: "addon" as const,
      title,
      description,
      priceCents,
      currency: "BRL" as const,
      coverMediaId: cover.id,
      isPublished: true,
      createdAt,
      updatedAt: createdAt,
    };
    return {
      row,
      cover,
      files: files.map((kind) => ({ id: idOf(`${name}:${kind}`), kind })),
      category,
      palette,
      family,
    };
  });
  const bumps = addons.map(({ row }, position) => ({
    id: idOf(`bump:${row.title}`),
    productId: row.id,
    position,
    createdAt,
  }));
  return { addons, bumps };
}

function coverOf(of: {
  name: string;
  title: string;
  creatorId: string | null;
  family: Family;
  palette: Palette;
  createdAt: Date;
}): Drawing {
  const { name, title, creatorId, family, palette, createdAt } = of;
  const artwork = { name: `${name}:cover`, family, palette, width: 1080, height: 1080 };
  const alt = `Capa de “${title}”. ${inWords(artwork)}.`;
  return { id: idOf(`${name}:cover`), creatorId, artwork, widths: [320, 640], alt, createdAt };
}
