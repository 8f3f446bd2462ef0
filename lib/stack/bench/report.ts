import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inRoot, root } from "../root";

/** Kept beside all earlier ones, for comparing; the name sorts by time. */
export function writeReport(report: object): string {
  const folder = inRoot(".data/bench");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return relative(root, file);
}
