import { join } from "node:path";
import { googleKeys, type SandboxAddress, storageKeys } from "../environment";
import type { Ports } from "../ports";
import type { Program } from "../processes";
import { typescript } from "../root";
import type { Secrets } from "../secrets";
import type { Service } from "./service";

interface SandboxOptions {
  state: string;
  ports: Ports;
  secrets: Secrets;
  appUrl: string;
  clockFile: string;
}

export function sandboxService({ state, ports, secrets, appUrl, clockFile }: SandboxOptions): Service {
  const program: Program = {
    name: "The sandbox",
    command: process.execPath,
    args: typescript("lib/sandbox/main.ts"),
    env: {
      ...process.env,
      ...storageKeys(secrets),
      ...googleKeys(secrets),
      APP_URL: appUrl,
      APP_MODE: "demo",
      SANDBOX_PORT: String(ports.sandbox),
      SANDBOX_STORAGE_PORT: String(ports.storage),
      SANDBOX_SMTP_PORT: String(ports.smtp),
      SANDBOX_GOOGLE_PORT: String(ports.google),
      SANDBOX_DATA: join(state, "sandbox"),
      CLOCK_FILE: clockFile,
    },
    log: join(state, "logs/sandbox.log"),
  };
  return { program, isReady: saysReady };
}

export const saysReady = (line: string) => line.startsWith("{") && line.includes('"ready":true');

export function readSandboxAddress(line: string): SandboxAddress {
  const { control, storage, smtp, google } = JSON.parse(line);
  return { control, storage, smtp, google };
}
