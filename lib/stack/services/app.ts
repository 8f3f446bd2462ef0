import { join } from "node:path";
import type { Environment } from "../processes";
import { nextProgram } from "../root";
import type { Service } from "./service";

interface AppOptions {
  command: "start" | "dev";
  port: number;
  env: Environment;
  state: string;
}

export function appService({ command, port, env, state }: AppOptions): Service {
  const program = {
    name: "The app",
    command: process.execPath,
    args: [nextProgram, command, "-H", "localhost", "-p", String(port)],
    env,
    log: join(state, "logs/app.log"),
  };
  return {
    program,
    isReady: (line) => line.includes("Ready in"),
    heardAs: command === "dev" ? "app" : undefined,
  };
}
