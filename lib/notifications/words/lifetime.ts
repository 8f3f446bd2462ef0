import type { Locale } from "@/lib/locale";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "30 minutos", "24 horas", "7 dias": a single day is easier to reckon with in hours. */
export function lifetimeInWords(ms: number, locale: Locale): string {
  const [unit, size] = ms >= 2 * day ? ["day", day] : ms >= hour ? ["hour", hour] : ["minute", minute];
  const words = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" });
  return words.format(Math.floor(ms / size));
}
