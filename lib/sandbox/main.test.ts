import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { control } from "./testing/control";
import { spawnSandbox, startSandbox, type TestSandbox } from "./testing/start-sandbox";

let sandbox: TestSandbox;
afterEach(() => sandbox.end());

test("it ends when the program that started it is gone", async () => {
  sandbox = await startSandbox();
  sandbox.child.stdin.end();
  expect(await once(sandbox.child, "exit")).toEqual([0, null]);
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "it ends cleanly on %s, even with a connection open",
  async (signal) => {
    sandbox = await startSandbox();
    await fetch(`${sandbox.storage}/creatorflix/public/x`);
    sandbox.child.kill(signal);
    expect(await once(sandbox.child, "exit")).toEqual([0, null]);
  },
);

test("a port that is taken is said in one line and by exit code 3", async () => {
  sandbox = await startSandbox();
  const data = await mkdtemp(join(tmpdir(), "sandbox-"));
  const ports = {
    SANDBOX_PORT: "control",
    SANDBOX_STORAGE_PORT: "storage",
    SANDBOX_SMTP_PORT: "smtp",
    SANDBOX_GOOGLE_PORT: "google",
  } as const;
  for (const [name, endpoint] of Object.entries(ports)) {
    const { port } = new URL(sandbox[endpoint]);
    const second = spawnSandbox({ SANDBOX_DATA: data, [name]: port });
    const [said, [code]] = await Promise.all([text(second.stderr), once(second, "exit")]);
    expect(said).toBe(`The sandbox cannot start: port ${port} is already taken (${endpoint})\n`);
    expect(code).toBe(3);
  }
  await rm(data, { recursive: true, force: true });
});

test("the clock is a number in a file, and it and the journal survive a kill", async () => {
  sandbox = await startSandbox();
  await control(sandbox, "clock", { advance: "7d" });
  await fetch(`${sandbox.storage}/creatorflix/public/seen-before`);
  sandbox = await sandbox.restart("SIGKILL");
  expect(readFileSync(join(sandbox.data, "clock"), "utf8")).toBe("604800000");
  expect(await (await control(sandbox, "clock")).json()).toMatchObject({ offsetMs: 604_800_000 });
  expect(await (await control(sandbox, "journal")).text()).toContain("public/seen-before");
});
