import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Lock, takeLock } from "./lock";
import type { Processes } from "./processes";
import { inRoot, nextProgram, root } from "./root";
import { stampOf } from "./stamp";

/** Rarely given to demo or test; who gives them gets a build of their own. */
const bakedIn = ["DEFAULT_LOCALE", "APP_URL", "MEDIA_CDN_URL", "S3_ENDPOINT", "S3_FORCE_PATH_STYLE"];
const stampFile = inRoot(".next/creatorflix-stamp");

/** Demo and test share one build: nothing that differs between them (ports, secrets, addresses) is baked into it. */
export async function buildIfChanged(processes: Processes, logs: string): Promise<"built" | "unchanged"> {
  const lock = await buildLock(processes.wardenPid);
  try {
    const stamp = stampOf(root, ...bakedIn.map((name) => `${name}=${process.env[name] ?? ""}`));
    if (isBuilt(stamp)) return "unchanged";
    rmSync(stampFile, { force: true });
    await processes.run({ ...buildProgram("demo"), log: join(logs, "build.log") });
    writeFileSync(stampFile, stamp);
    return "built";
  } finally {
    lock.release();
  }
}

/** For the production door: always anew, and never mistaken for the build of a demo. */
export async function buildForProduction(processes: Processes): Promise<string> {
  const lock = await buildLock(processes.wardenPid);
  try {
    rmSync(stampFile, { force: true });
    return await processes.attach(buildProgram("production"));
  } finally {
    lock.release();
  }
}

const buildProgram = (mode: "demo" | "production") => ({
  name: "next build",
  command: process.execPath,
  args: [nextProgram, "build"],
  env: { ...process.env, APP_MODE: mode, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const,
});

const isBuilt = (stamp: string) =>
  existsSync(inRoot(".next/BUILD_ID")) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;

/** A demo and a test run may want the same build at the same time: one makes it, the other finds it made. */
async function buildLock(warden: number): Promise<Lock> {
  mkdirSync(inRoot(".data"), { recursive: true });
  for (;;) {
    const taken = await takeLock(inRoot(".data/build.lock"), warden);
    if (taken instanceof Lock) return taken;
    await sleep(250);
  }
}
