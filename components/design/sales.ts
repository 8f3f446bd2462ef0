import type { Currency } from "@/lib/money";

/** Made-up sales, enough to see a table breathe. */
export const sales = [
  {
    id: "1",
    fan: "Bia Torres",
    item: "goldTier",
    state: "paid",
    day: "2026-11-20",
    cents: 4990,
    currency: "BRL",
  },
  {
    id: "2",
    fan: "Rafael Nunes",
    item: "course",
    state: "processing",
    day: "2026-11-19",
    cents: 24900,
    currency: "BRL",
  },
  {
    id: "3",
    fan: "Joana Prado",
    item: "tip",
    state: "refunded",
    day: "2026-11-18",
    cents: -1500,
    currency: "BRL",
  },
  {
    id: "4",
    fan: "Kenji Mori",
    item: "tip",
    state: "disputed",
    day: "2026-11-12",
    cents: 500,
    currency: "JPY",
  },
] as const satisfies { currency: Currency; [key: string]: unknown }[];

export const earningsByDay = [12, 18, 9, 22, 30, 26, 31, 28, 40, 36, 44, 52, 47, 61];
