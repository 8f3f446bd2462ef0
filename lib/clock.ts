import { readFileSync } from "node:fs";
import { env } from "./env";

/**
 * The only source of time in domain code. In the demo and in tests the sandbox keeps an offset in a file
 * that every process reads, so that one move of its clock is seen by all of them at their next question.
 */
export const now = (): Date => new Date(Date.now() + clockOffsetMs());

export function clockOffsetMs(): number {
  if (!env.CLOCK_FILE) return 0;
  try {
    return Number(readFileSync(env.CLOCK_FILE, "utf8")) || 0;
  } catch {
    return 0;
  }
}

/** For what must not move with the sandbox's clock: the ticks of the schedule and the windows of rate limits. */
export const realNowMs = (): number => Date.now();
