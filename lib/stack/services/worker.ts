import { join } from "node:path";
import type { Environment } from "../processes";
import { inRoot, typescript } from "../root";
import { saysReady } from "./sandbox";
import type { Service } from "./service";

export function workerService(state: string, env: Environment, isHot = false): Service {
  const program = {
    name: "The worker",
    command: process.execPath,
    args: [
      ...(isHot ? ["--watch", `--watch-path=${inRoot("lib")}`, `--watch-path=${inRoot("db")}`] : []),
      ...typescript("lib/worker/main.ts"),
    ],
    env,
    log: join(state, "logs/worker.log"),
  };
  return { program, isReady: saysReady, heardAs: isHot ? "worker" : undefined };
}
