import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { env } from "@/lib/env";

const day = 24 * 60 * 60 * 1000;

/** Moves the domain clock for the rest of one test, as the sandbox does: by a file that every process reads. */
export function moveClock(days: number): void {
  setOffset(days * day);
}

export const moveClockTo = (moment: Date): void => setOffset(moment.getTime() - Date.now());

function setOffset(offsetMs: number): void {
  const folder = mkdtempSync(join(tmpdir(), "creatorflix-clock-"));
  const before = env.CLOCK_FILE;
  env.CLOCK_FILE = join(folder, "offset");
  writeFileSync(env.CLOCK_FILE, String(offsetMs));
  onTestFinished(() => {
    env.CLOCK_FILE = before;
    rmSync(folder, { recursive: true });
  });
}
