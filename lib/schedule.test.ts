import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pool } from "@/db/client";
import { env } from "./env";
import { prepareQueues } from "./queue";
import { type Schedule, startSchedule, sweepNames, sweeps } from "./schedule";

const clockFile = join(mkdtempSync(join(tmpdir(), "clock-")), "offset");
const moveClock = (milliseconds: number) => writeFileSync(clockFile, String(milliseconds));
let schedules: Schedule[] = [];

/** Workers take a job as soon as it is there; here nobody works, so the test does it for them. */
const finishJobs = async (): Promise<string[]> => {
  const { rows } = await pool.query(
    "update pgboss.job set state = 'completed' where name = 'sweeps.run' and state = 'created' returning data ->> 'sweep' as sweep",
  );
  return rows.map(({ sweep }) => sweep as string).sort();
};
/** One after the other they come; all of them have to. */
async function finishAll(timeout: number): Promise<void> {
  const finished: string[] = [];
  const all = async () => {
    finished.push(...(await finishJobs()));
    expect(finished.sort()).toEqual([...sweepNames].sort());
  };
  await vi.waitFor(all, { timeout });
}
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

beforeEach(async () => {
  // Half a slot away from the next one, so that no slot ends in the middle of a test.
  vi.spyOn(Date, "now").mockReturnValue(1_800_000_000_000 + 300_000);
  env.CLOCK_FILE = clockFile;
  moveClock(0);
  await prepareQueues();
  await pool.query("delete from pgboss.job");
  schedules = [];
});

afterEach(() => Promise.all(schedules.map((schedule) => schedule.stop())));

test("many workers start, and each sweep is asked for once", async () => {
  schedules = [startSchedule(), startSchedule(), startSchedule()];
  await pause(1_200);
  expect(await finishJobs()).toEqual([...sweepNames].sort());
  await pause(700);
  expect(await finishJobs()).toEqual([]);
});

test("a worker that starts later does not ask again for what this slot has already done", async () => {
  schedules = [startSchedule()];
  await finishAll(1_000);
  schedules.push(startSchedule());
  await pause(1_200);
  expect(await finishJobs()).toEqual([]);
});

test("when its slot ends, each sweep is asked for again", async () => {
  schedules = [startSchedule(), startSchedule()];
  await finishAll(1_000);
  const longest = Math.max(...Object.values(sweeps).map(({ everySeconds }) => everySeconds));
  vi.mocked(Date.now).mockReturnValue(1_800_000_000_000 + 300_000 + longest * 1_000);
  await finishAll(1_200);
});

test("a moved clock makes every sweep happen in about a second, once", async () => {
  schedules = [startSchedule(), startSchedule()];
  await finishAll(1_000);
  moveClock(86_400_000);
  await finishAll(1_500);
  await pause(700);
  expect(await finishJobs()).toEqual([]);
});

test("while a sweep still waits to be run, no second one queues up behind it", async () => {
  schedules = [startSchedule()];
  for (const offset of [1, 2, 3]) {
    moveClock(offset);
    await pause(600);
  }
  expect(await finishJobs()).toEqual([...sweepNames].sort());
});

test("a stopped schedule asks for nothing more", async () => {
  const schedule = startSchedule();
  await schedule.stop();
  await finishJobs();
  moveClock(5_000);
  await pause(700);
  expect(await finishJobs()).toEqual([]);
});
