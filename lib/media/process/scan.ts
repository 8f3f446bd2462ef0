import { execFile } from "node:child_process";
import { env } from "@/lib/env";

const timeout = 10 * 60_000;

/**
 * Asks the scanner that the operator named, if any: clamdscan and its like answer 0 for clean and 1 for infected.
 * A scanner that does not answer clears nothing: the job tries again later.
 */
export async function isInfected(path: string): Promise<boolean> {
  const [program, ...args] = env.SCAN_COMMAND?.split(/\s+/) ?? [];
  if (!program) return false;
  return new Promise((resolve, reject) => {
    execFile(program, [...args, path], { timeout }, (error) => {
      if (!error) resolve(false);
      else if (error.code === 1) resolve(true);
      else reject(new Error(`The scanner failed: ${error.message}`, { cause: error }));
    });
  });
}
