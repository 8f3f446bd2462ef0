import { join } from "node:path";
import type { Environment } from "../processes";
import { nextProgram, serverProgram } from "../root";
import type { Service } from "./service";

interface AppOptions {
  command: "start" | "dev";
  port: number;
  env: Environment;
  state: string;
}

const programs = {
  start: (port: string) => [serverProgram, "--host", "localhost", "--port", port],
  dev: (port: string) => [nextProgram, "dev", "-H", "localhost", "-p", port],
};

export function appService({ command, port, env, state }: AppOptions): Service {
  const program = {
    name: "The app",
    command: process.execPath,
    args: programs[command](String(port)),
    env,
    log: join(state, "logs/app.log"),
  };
  return {
    program,
    isReady: (line) => line.includes("Ready in"),
    heardAs: command === "dev" ? "app" : undefined,
  };
}
