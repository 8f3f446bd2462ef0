import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findProcess } from "../process-table";
import { StackError } from "../stack-error";

const fileOf = (data: string) => join(data, "postmaster.pid");

/** Postgres keeps its process id in the first line of this file and its condition in the eighth. */
export function readPostmaster(data: string): { pid: number; isReady: boolean } | undefined {
  try {
    const lines = readFileSync(fileOf(data), "utf8").split("\n");
    return { pid: Number(lines[0]), isReady: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** Whoever killed both the launcher and its warden left Postgres running: it is shut down properly first. */
export async function stopLeftOver(data: string): Promise<void> {
  const postmaster = readPostmaster(data);
  if (!postmaster) return;
  const isOurs = () => findProcess(postmaster.pid)?.command.includes(data) ?? false;
  // The number may belong to a stranger by now, and then Postgres would refuse to start because of it.
  if (!isOurs()) return rmSync(fileOf(data), { force: true });
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(postmaster.pid, signal);
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      if (!isOurs()) return;
      await sleep(50);
    }
  }
  throw new StackError(`An earlier database (process ${postmaster.pid}) does not end: kill it`);
}
