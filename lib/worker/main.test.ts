import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { sessions, users } from "@/db/schema/identity";
import { runFile, type Script } from "@/lib/testing/script";

const clockFile = join(mkdtempSync(join(tmpdir(), "clock-")), "offset");
const started: Script[] = [];
const startMain = async () => {
  const main = runFile("lib/worker/main.ts", { CLOCK_FILE: clockFile });
  started.push(main);
  await main.says('{"ready":true}');
  return main;
};

afterAll(() => {
  for (const { child } of started) child.kill("SIGKILL");
});

test("two workers run side by side, and moving the clock makes due work happen in about a second", async () => {
  writeFileSync(clockFile, "0");
  const [one, other] = await Promise.all([startMain(), startMain()]);
  const [user] = await db.insert(users).values({ email: "ana@example.com" }).returning();
  const inAnHour = new Date(Date.now() + 3_600_000);
  await db.insert(sessions).values({ userId: user?.id ?? "", tokenHash: randomUUID(), expiresAt: inAnHour });

  // The sweep of the start is over, so that what happens next is the moved clock's doing.
  await new Promise((done) => setTimeout(done, 1_500));
  expect(await db.select().from(sessions)).toHaveLength(1);
  writeFileSync(clockFile, String(40 * 86_400_000));
  await vi.waitFor(async () => expect(await db.select().from(sessions)).toEqual([]), { timeout: 4_000 });

  const from = performance.now();
  one.child.kill("SIGTERM");
  other.child.stdin?.end();
  expect(await Promise.all([one.ended, other.ended])).toEqual([0, 0]);
  expect(performance.now() - from).toBeLessThan(10_000);
}, 60_000);

test("a worker with a bad environment says so and does not start", async () => {
  const main = runFile("lib/worker/main.ts", { DATABASE_URL: "mysql://nowhere" });
  started.push(main);
  await main.says("DATABASE_URL: Invalid URL");
  expect(await main.ended).toBe(1);
}, 30_000);

test("a worker that cannot reach its database does not claim to be ready", async () => {
  const main = runFile("lib/worker/main.ts", { DATABASE_URL: "postgres://postgres@127.0.0.1:1/nothing" });
  started.push(main);
  await expect(main.says("ready")).rejects.toThrow("ended with 1");
}, 30_000);
