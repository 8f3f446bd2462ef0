import { readFileSync } from "node:fs";
import { HttpError } from "../http/http-error";
import { replaceFile } from "../replace-file";

const unitMs: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const furthestMs = 3_650 * 86_400_000;

export interface Clock {
  now(): Date;
  offsetMs(): number;
  moveTo(offsetMs: number): void;
  reset(): void;
}

/** "7d", "12h", "30m" or "45s" in milliseconds. */
export function durationMs(text: string): number {
  const [, amount, unit = ""] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const ms = Number(amount) * (unitMs[unit] ?? Number.NaN);
  if (Number.isNaN(ms)) throw refused(`"${text}" is not a duration: write 7d, 12h, 30m or 45s`);
  return ms;
}

/** The file is the wire: every process of ours adds the number in it to the real time. */
export function openClock(file: string): Clock {
  let offsetMs = savedOffsetMs(file);
  const move = (next: number) => {
    replaceFile(file, String(next));
    offsetMs = next;
  };
  move(offsetMs);

  return {
    now: () => new Date(Date.now() + offsetMs),
    offsetMs: () => offsetMs,
    moveTo(next) {
      if (!Number.isSafeInteger(next)) throw refused("The offset is a whole number of milliseconds");
      if (next < offsetMs) throw refused("Time does not run backwards: reset the clock instead");
      if (next > furthestMs) throw refused("The clock goes ten years ahead and no further");
      move(next);
    },
    reset: () => move(0),
  };
}

function savedOffsetMs(file: string): number {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}

const refused = (message: string) => new HttpError(422, "clock_refused", message);
