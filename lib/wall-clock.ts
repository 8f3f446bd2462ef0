const dayMs = 24 * 60 * 60 * 1000;

export const timeZones: readonly string[] = Intl.supportedValuesOf("timeZone");

export const isTimeZone = (name: string): boolean => timeZones.includes(name);

/** What clocks in a zone show at a moment: "2026-11-27T19:00", as browsers write it in their own field for it. */
export const wallClockOf = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone })
    .format(moment)
    .replace(" ", "T");

/** When clocks in a zone show this. A time they show twice is the first of the two; one they skip is no time. */
export function momentAt(wallClock: string, timeZone: string): Date | null {
  const asIfHere = Date.parse(`${wallClock}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallClock) || Number.isNaN(asIfHere)) return null;
  const offsets = [-dayMs, dayMs].map((away) => offsetAt(new Date(asIfHere + away), timeZone));
  const moments = offsets
    .map((offset) => new Date(asIfHere - offset))
    .filter((moment) => wallClockOf(moment, timeZone) === wallClock);
  return moments.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

const offsetAt = (moment: Date, timeZone: string): number =>
  Date.parse(`${wallClockOf(moment, timeZone)}:00Z`) - Math.floor(moment.getTime() / 60_000) * 60_000;
