import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listProcesses } from "./process-table";
import { Processes } from "./processes";

let folder: string;
let processes: Processes;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "processes-"));
  processes = new Processes({ CREATORFLIX_STACK: folder });
});

afterEach(async () => {
  await processes.end();
  rmSync(folder, { recursive: true });
});

const script = (name: string, source: string) => ({
  name,
  command: "/bin/sh",
  args: ["-c", `: ${folder}; ${source}`],
  env: { PATH: process.env.PATH },
  log: join(folder, `${name}.log`),
});

const alive = () => listProcesses().filter(({ command }) => command.includes(`: ${folder};`));

test("a child, and what it started itself, is gone after the end", async () => {
  const running = processes.start(script("parent", `sh -c ': ${folder}; sleep 100' & echo ready; wait`));
  await running.line((line) => line === "ready", 5_000);
  expect(alive().length).toBeGreaterThanOrEqual(1);
  await processes.end();
  expect(alive()).toEqual([]);
});

test("a child that will not listen to TERM is ended all the same", async () => {
  const stop = { signal: "SIGTERM", graceMs: 200, last: false } as const;
  const running = processes.start({
    ...script("deaf", "trap '' TERM; echo ready; while :; do sleep 0.1; done"),
    stop,
  });
  await running.line((line) => line === "ready", 5_000);
  await processes.end();
  expect(alive()).toEqual([]);
});

test("the one marked as last hears the signal after the others are gone", async () => {
  const journal = join(folder, "journal");
  const noting = (name: string, pause: number) =>
    script(
      name,
      `trap 'sleep ${pause}; echo ${name} >> ${journal}; exit' TERM; echo ready; while :; do sleep 0.05; done`,
    );
  const stop = { signal: "SIGTERM", graceMs: 5_000 } as const;
  const running = [
    processes.start({ ...noting("database", 0), stop: { ...stop, last: true } }),
    processes.start({ ...noting("app", 0.4), stop: { ...stop, last: false } }),
  ];
  for (const child of running) await child.line((line) => line === "ready", 5_000);
  await processes.end();
  expect(readFileSync(journal, "utf8")).toBe("app\ndatabase\n");
});

test("children end and temporary folders go when the launcher is killed with -9", async () => {
  const scratch = join(folder, "scratch");
  const sleep = `sleep 1${process.pid}`;
  const program = `
    const { Processes } = await import(${JSON.stringify(join(import.meta.dirname, "processes.ts"))});
    const processes = new Processes({});
    (await import("node:fs")).mkdirSync(${JSON.stringify(scratch)});
    processes.removeAtEnd(${JSON.stringify(scratch)});
    const running = processes.start(${JSON.stringify(script("orphan", `echo ready; exec ${sleep}`))});
    await running.line((line) => line === "ready", 5_000);
    console.log("up");
    setInterval(() => {}, 1_000);`;
  const launcher = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program]);
  await once(launcher.stdout, "data");
  expect(existsSync(scratch)).toBe(true);
  launcher.kill("SIGKILL");
  await vi.waitFor(() => expect(existsSync(scratch)).toBe(false), { timeout: 10_000, interval: 50 });
  expect(listProcesses().filter(({ command }) => command === sleep)).toEqual([]);
});

test("a program that fails is reported with its last words", async () => {
  const failing = processes.run(script("failing", "echo one; echo two >&2; exit 7"));
  await expect(failing).rejects.toMatchObject({
    message: "failing did not succeed",
    lines: expect.arrayContaining(["one", "two"]),
  });
});

test("a program that ends before it is ready does not make anybody wait", async () => {
  const running = processes.start(script("short", "echo sorry; exit 1"));
  await expect(running.line((line) => line === "ready", 60_000)).rejects.toThrow(
    "short ended at once (code 1)",
  );
});

test("only the words of this start are read, not those of an earlier one", async () => {
  const program = script("again", "echo new; sleep 100");
  writeFileSync(program.log, "ready\n");
  const running = processes.start(program);
  expect(await running.line(() => true, 5_000)).toBe("new");
});
