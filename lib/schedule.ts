import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/db/client";
import { clockOffsetMs, realNowMs } from "./clock";
import { uuidOf } from "./crypto";
import { log } from "./log";
import { enqueue } from "./queue";

/**
 * Work that becomes due by the domain clock is looked for, never timed: each sweep asks the database what is due
 * at `now()`. How often it asks is real time; a moved clock makes all of them ask at once.
 */
export const sweeps = {
  "accounts.delete": { everySeconds: 600 },
  "expired.remove": { everySeconds: 600 },
  "exports.expire": { everySeconds: 600 },
  "imports.start": { everySeconds: 3600 },
  "posts.empty-bins": { everySeconds: 3600 },
  "posts.publish": { everySeconds: 20 },
  "uploads.expire": { everySeconds: 600 },
  "uploads.orphans": { everySeconds: 3600 },
} as const satisfies Record<string, { everySeconds: number }>;

export type SweepName = keyof typeof sweeps;
export const sweepNames = Object.keys(sweeps) as SweepName[];
export const isSweepName = (name: string): name is SweepName => name in sweeps;

const tickMs = 500;

export interface Schedule {
  stop(): Promise<void>;
}

/** Every worker ticks; a job's id says which sweep, slot and clock it is for, so only the first one counts. */
export function startSchedule(): Schedule {
  const asked = new Map<SweepName, string>();
  const stopping = new AbortController();

  async function tick(): Promise<void> {
    const offset = clockOffsetMs();
    for (const name of sweepNames) {
      const slot = `${name} ${Math.floor(realNowMs() / 1000 / sweeps[name].everySeconds)} ${offset}`;
      if (asked.get(name) === slot) continue;
      await db.transaction((tx) =>
        enqueue(tx, "sweeps.run", { sweep: name }, { id: uuidOf(slot), key: name }),
      );
      asked.set(name, slot);
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await tick().catch((error: unknown) => log.error({ error }, "a tick of the schedule failed"));
      await sleep(tickMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = run();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}
