/** Dates about money are Brazilian dates, wherever the reader sits. */
const timeZone = "America/Sao_Paulo";

const steps = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "27 nov. 2026" or "Nov 27, 2026". */
export function formatDay(date: Date, locale: string, zone = timeZone): string {
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: zone })
    .formatToParts(date)
    .map(({ type, value }) => (type === "literal" && value === " de " ? " " : value))
    .join("");
}

/** "14:05". */
export const formatHour = (date: Date, locale: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: zone,
  }).format(date);

/** "27 nov. 2026, 14:05 (Brasília)": the hour always with its zone. */
export function formatMoment(date: Date, locale: string): string {
  return `${formatDay(date, locale)}, ${formatHour(date, locale, timeZone)} (Brasília)`;
}

/** "há 2 h" within seven days either way, the day beyond that. */
export function formatRelative(date: Date, now: Date, locale: string): string {
  const away = date.getTime() - now.getTime();
  if (Math.abs(away) > 7 * 86_400_000) return formatDay(date, locale);
  const [unit, size] = steps.find(([, ms]) => Math.abs(away) >= ms) ?? (["second", 1000] as const);
  const words = new Intl.RelativeTimeFormat(locale, { style: "short", numeric: "auto" });
  return words.format(unit === "second" ? 0 : Math.trunc(away / size), unit);
}
