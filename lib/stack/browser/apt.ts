import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { isRoot } from "../state";

const run = promisify(execFile);
const patience = [
  "-o",
  "Acquire::Retries=1",
  "-o",
  "Acquire::http::Timeout=15",
  "-o",
  "Acquire::https::Timeout=15",
];

/** Answers whether it may help to look for a system browser again. */
export async function installWithApt(): Promise<boolean> {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return false;
  const options = { timeout: 240_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", [...patience, "update", "-qq"], options);
  await run("apt-get", [...patience, "install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  return true;
}
