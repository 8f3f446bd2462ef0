import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Lock, readHolder, takeLock } from "./lock";
import { findProcess } from "./process-table";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  path = join(folder, "lock.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ended(): Promise<number> {
  const child = spawn("sleep", ["0"]);
  await once(child, "exit");
  return child.pid ?? 0;
}

test("the second one is told who holds the lock and where it can be reached", async () => {
  const lock = await takeLock(path);
  if (!(lock instanceof Lock)) throw new Error("nobody held it");
  lock.tell("http://127.0.0.1:3000");
  expect(await takeLock(path)).toMatchObject({ pid: process.pid, address: "http://127.0.0.1:3000" });
});

test("a released lock is free, and nothing of it is left", async () => {
  const lock = await takeLock(path);
  if (lock instanceof Lock) lock.release();
  expect(readdirSync(folder)).toEqual([]);
  expect(await takeLock(path)).toBeInstanceOf(Lock);
});

test("the lock of a process that died is taken over", async () => {
  writeFileSync(path, JSON.stringify({ pid: await ended(), started: "1" }));
  expect(await takeLock(path)).toBeInstanceOf(Lock);
  expect(readHolder(path)?.pid).toBe(process.pid);
});

test("a process that was given the number of a dead holder does not hold its lock", async () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, started: "an earlier life" }));
  expect(await takeLock(path)).toBeInstanceOf(Lock);
});

test("a lock that was cut short by a power failure is taken over", async () => {
  writeFileSync(path, "");
  expect(await takeLock(path)).toBeInstanceOf(Lock);
});

test("of many that find it stale at the same time exactly one gets it", async () => {
  writeFileSync(path, JSON.stringify({ pid: await ended(), started: "1" }));
  const program = `
    const { takeLock, Lock } = await import(${JSON.stringify(join(import.meta.dirname, "lock.ts"))});
    const taken = await takeLock(${JSON.stringify(path)});
    console.log(taken instanceof Lock ? "mine" : "theirs");
    await new Promise((resolve) => process.stdin.once("close", resolve).resume());`;
  const racers = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program]),
  );
  const answers = await Promise.all(
    racers.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()),
  );
  for (const racer of racers) racer.stdin.end();
  await Promise.all(racers.map((racer) => once(racer, "exit")));
  expect(answers.sort()).toEqual(["mine", "theirs", "theirs", "theirs", "theirs", "theirs"]);
  expect(existsSync(path)).toBe(true);
});

test("a process is told apart from a later one by the time it started", () => {
  expect(findProcess(process.pid)?.started).toMatch(/\d/);
});
