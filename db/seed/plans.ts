import type { plans } from "@/db/schema";
import type { Creator } from "./creators";
import { idOf, Random } from "./random";
import { freeTier, specialBenefits, type TierWords, tierLadders } from "./words/tiers";

export type PlanRow = typeof plans.$inferInsert & { id: string; rank: number };

const basePrices = { BRL: [1000, 1500, 2000, 2500, 3000], USD: [300, 500, 700], EUR: [300, 400, 600] };
type Money = keyof typeof basePrices;

/** Most sell in reais. */
export const currencyOf = (index: number): Money =>
  index % 7 === 3 ? "USD" : index % 9 === 5 ? "EUR" : "BRL";

/** One creator in twelve has a free tier, one in twelve has none at all and shows everything. */
export const hasFreeTier = (index: number) => index % 12 === 4;
export const hasNoTier = (index: number) => index % 12 === 10;

export function planTiers({ row, user }: Creator, index: number): PlanRow[] {
  if (hasNoTier(index)) return [];
  const random = new Random(`tiers:${row.slug}`);
  const currency = currencyOf(index);
  const ladder = index === 0 ? (tierLadders[0] as readonly TierWords[]) : random.pick(tierLadders);
  const base = random.pick(basePrices[currency]);
  const tier = (words: TierWords, rank: number, priceCents: number, interval: "month" | "year"): PlanRow => ({
    id: idOf(`plan:${row.slug}:${rank}:${interval}`),
    creatorId: row.id,
    name: interval === "year" ? `${words.name} anual` : words.name,
    description: words.description,
    priceCents,
    currency,
    intervalUnit: interval,
    intervalCount: 1,
    benefits: [...words.benefits, ...(rank === 2 ? [specialBenefits[row.category]] : [])],
    acceptsPix: currency === "BRL",
    rank,
    createdAt: row.createdAt,
  });
  const tiers = ladder.map((words, i) => tier(words, i + 1, price(base, i, currency), "month"));
  if (hasFreeTier(index)) tiers.unshift(tier(freeTier, 0, 0, "month"));
  const lowest = ladder[0] as TierWords;
  if (user && tiers.length < 5 && random.chance(0.4))
    tiers.push(tier(lowest, 1, 10 * price(base, 0, currency), "year"));
  return tiers;
}

const steps = [1, 2, 3.5, 6];

/** Each step costs about twice as much as the one before, and ends as prices do: in 90 where one counts in reais. */
function price(base: number, step: number, currency: Money): number {
  const raised = Math.round((base * (steps[step] ?? 1)) / 100) * 100;
  return currency === "BRL" ? raised - 10 : raised;
}

/** What the platform itself sells: everything its own creators publish. */
export function planPlatformPlans(createdAt: Date): PlanRow[] {
  const shared = ["Todo o catálogo da plataforma", "Vídeos e áudios completos", "Sem fidelidade"];
  const plan = (
    days: number,
    name: string,
    priceCents: number,
    cardStyle: string,
    more: string[],
  ): PlanRow => ({
    id: idOf(`plan:platform:${days}`),
    creatorId: null,
    name,
    description: `Acesso por ${days} dias.`,
    priceCents,
    currency: "BRL",
    intervalUnit: "day",
    intervalCount: days,
    benefits: [...shared, ...more],
    ctaText: "Assinar agora",
    cardStyle,
    rank: days,
    createdAt,
  });
  return [
    plan(7, "Semanal", 990, "outline", ["Ideal para conhecer"]),
    plan(30, "Mensal", 2990, "primary", ["Novidades toda semana", "Downloads inclusos nas publicações"]),
    plan(365, "Anual", 19990, "secondary", ["Menos de R$ 17 por mês", "Acesso antecipado a lançamentos"]),
  ];
}
