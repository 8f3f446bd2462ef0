import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { atLeastOneFailure, readPlaywrightCounts, readVitestCounts } from "./tally";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tally-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("skipped and planned unit tests count as failed: they prove nothing", () => {
  const file = report({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
  expect(readVitestCounts(file)).toEqual({ passed: 7, failed: 4 });
});

test("a journey that passed only at the second try counts as failed", () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } });
  expect(readPlaywrightCounts(file)).toEqual({ passed: 5, failed: 2 });
});

test("a runner that failed without a failed test has failed once", () => {
  expect(atLeastOneFailure({ passed: 9, failed: 0 }, false)).toEqual({ passed: 9, failed: 1 });
  expect(atLeastOneFailure({ passed: 9, failed: 2 }, false)).toEqual({ passed: 9, failed: 2 });
  expect(atLeastOneFailure({ passed: 9, failed: 0 }, true)).toEqual({ passed: 9, failed: 0 });
});

test("a runner that died before its report is not mistaken for one without tests", () => {
  expect(() => readVitestCounts(join(folder, "missing.json"))).toThrow("The runner wrote no report");
});
