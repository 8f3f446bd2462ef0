import { setTimeout as sleep } from "node:timers/promises";
import { listProcesses } from "./process-table";

/** How a child and all that it started are ended. */
export interface Ending {
  group: number;
  signal: NodeJS.Signals;
  graceMs: number;
  /** Waits until the others are gone: the database, so that they can write down what they were doing. */
  last: boolean;
}

export async function stopAll(children: Iterable<Ending>): Promise<void> {
  const all = [...children];
  await Promise.all(all.filter(({ last }) => !last).map(stopGroup));
  await Promise.all(all.filter(({ last }) => last).map(stopGroup));
}

async function stopGroup({ group, signal, graceMs }: Ending): Promise<void> {
  if (!send(group, signal)) return;
  if (await isGone(group, graceMs)) return;
  send(group, "SIGKILL");
  await isGone(group, 5_000);
}

function send(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

async function isGone(group: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    if (!send(group, 0) || !listProcesses().some((entry) => entry.group === group)) return true;
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
}
