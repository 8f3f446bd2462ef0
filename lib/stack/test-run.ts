import { mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stopLeftOver } from "./postgres/postmaster";
import { findProcess } from "./process-table";
import { openState } from "./state";

/** Every run of the tests has a world of its own, so that two may run at once; its logs stay until the next one. */
export async function openTestRun(): Promise<string> {
  const state = openState("test");
  for (const pid of readdirSync(state)) {
    if (findProcess(Number(pid))) continue;
    await stopLeftOver(join(realpathSync(state), pid, "database"));
    rmSync(join(state, pid), { recursive: true, force: true });
  }
  const run = join(state, String(process.pid));
  rmSync(run, { recursive: true, force: true });
  mkdirSync(run, { mode: 0o711 });
  return run;
}
