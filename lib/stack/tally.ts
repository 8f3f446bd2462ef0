import { readFileSync } from "node:fs";
import type { Session } from "./session";
import { StackError } from "./stack-error";

export interface Counts {
  passed: number;
  failed: number;
}

/** Adds up what every step of a test run counted, for its one closing line. */
export class Tally {
  #passed = 0;
  #failed = 0;

  add({ passed, failed }: Counts) {
    this.#passed += passed;
    this.#failed += failed;
  }

  /** Prints the closing line and answers with the exit code. */
  close({ progress }: Session): number {
    progress.say(`\n${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed > 0 ? 1 : 0;
  }
}

/** A runner that failed without a failed test (a file that does not load, a leak) has failed all the same. */
export function atLeastOneFailure(counts: Counts, succeeded: boolean): Counts {
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

export function readVitestCounts(file: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(file);
  return { passed: numPassedTests, failed: numFailedTests + (numPendingTests ?? 0) + (numTodoTests ?? 0) };
}

/** A test that was skipped proves nothing, and one that passed at the second try proves it is not reliable. */
export function readPlaywrightCounts(file: string): Counts {
  const { expected, unexpected, flaky, skipped } = readReport(file).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}

function readReport(file: string) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new StackError("The runner wrote no report");
  }
}
