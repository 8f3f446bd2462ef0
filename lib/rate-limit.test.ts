import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { pool } from "@/db/client";
import type { AppError } from "./errors";
import type * as RateLimit from "./rate-limit";

const isRedisInstalled = spawnSync("redis-server", ["--version"]).status === 0;
/** The same promises hold for both stores. Redis is tried where there is one; Postgres is tried everywhere. */
const stores = isRedisInstalled ? (["Postgres", "Redis"] as const) : (["Postgres"] as const);

let redisServer: ChildProcess | undefined;
let redisPort = 0;

async function startRedis(): Promise<void> {
  redisServer = spawn("redis-server", [
    "--port",
    String(redisPort),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
  ]);
  for await (const words of redisServer.stdout ?? [])
    if (String(words).includes("Ready to accept connections")) return;
  throw new Error("Redis did not start");
}

beforeAll(async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  redisPort = (probe.address() as { port: number }).port;
  probe.close();
  if (isRedisInstalled) await startRedis();
});

afterAll(() => redisServer?.kill("SIGKILL"));

type Store = (typeof stores)[number];
const lostPool = { query: () => Promise.reject(new Error("ECONNREFUSED")) };

/** A process of its own settings. Where Redis counts, no database answers: a test on the wrong store fails. */
async function withStore(
  store: Store,
  database: object = store === "Redis" ? lostPool : pool,
): Promise<typeof RateLimit> {
  vi.resetModules();
  vi.doMock("@/db/client", () => ({ pool: database }));
  vi.stubEnv("REDIS_URL", store === "Redis" ? `redis://127.0.0.1:${redisPort}` : "");
  return import("./rate-limit");
}

let keys = 0;

describe.each(stores)("with %s", (store) => {
  let consume: typeof RateLimit.consume;
  let key = "";

  beforeAll(async () => {
    ({ consume } = await withStore(store));
  });

  beforeEach(() => {
    key = `ana@canary.example ${++keys}`;
  });

  const refusal = (name: RateLimit.LimitName, who = key) =>
    consume(name, who).then(
      () => null,
      (error: AppError) => error,
    );
  const consumeTimes = async (name: RateLimit.LimitName, times: number) => {
    for (let time = 0; time < times; time++) await consume(name, key);
  };

  test("the fifth login is let in and the sixth is told how long to wait", async () => {
    await consumeTimes("login", 4);
    expect(await consume("login", key)).toEqual({ limit: 5, remaining: 0, resetSeconds: expect.any(Number) });
    const error = await refusal("login");
    expect(error).toMatchObject({ code: "rate_limited", status: 429, details: { limit: 5, remaining: 0 } });
    expect(error?.details?.retryAfterSeconds).toBeGreaterThan(290);
    expect(error?.details?.retryAfterSeconds).toBeLessThanOrEqual(300);
  });

  test("the wait that is told grows shorter as time passes", async () => {
    await consumeTimes("tips", 10);
    const before = (await refusal("tips"))?.details?.retryAfterSeconds as number;
    await new Promise((done) => setTimeout(done, 1_100));
    expect((await refusal("tips"))?.details?.retryAfterSeconds).toBeLessThan(before);
  });

  test("RL-02 forty at once are counted exactly", async () => {
    const errors = await Promise.all(Array.from({ length: 40 }, () => refusal("login")));
    expect(errors.filter((error) => error === null)).toHaveLength(5);
    expect(errors.filter((error) => error?.code === "rate_limited")).toHaveLength(35);
  });

  test("one person's attempts cost another nothing, nor the same person elsewhere", async () => {
    await consumeTimes("register", 3);
    expect(await refusal("register")).toMatchObject({ code: "rate_limited" });
    expect(await refusal("register", `${key}, somebody else`)).toBeNull();
    expect(await refusal("login")).toBeNull();
  });
});

/** What people and programs are told they may do, and in how many seconds. */
const documented = {
  login: [5, 300],
  source: [50, 300],
  account: [20, 3600],
  code: [5, 300],
  refresh: [60, 60],
  register: [3, 3600],
  mail: [3, 3600],
  mailSource: [10, 3600],
  exports: [3, 86_400],
  slug: [60, 60],
  tips: [10, 60],
} satisfies Partial<Record<RateLimit.LimitName, [points: number, seconds: number]>>;

test.each(Object.entries(documented))(
  "RL-02 %s is let in %j times, and not once more",
  async (name, limit) => {
    const [points, seconds] = limit as [number, number];
    const { consume } = await withStore("Postgres");
    const take = () => consume(name as RateLimit.LimitName, "who counts");
    const taken = await Promise.all(Array.from({ length: points }, take));
    expect(Math.min(...taken.map(({ remaining }) => remaining))).toBe(0);
    expect(taken[0]?.resetSeconds).toBe(seconds);
    await expect(take()).rejects.toMatchObject({ status: 429, details: { limit: points, remaining: 0 } });
  },
);

test("PI-01 the table of windows does not say whose they are", async () => {
  const { rows } = await pool.query("select * from rate_limits");
  expect(rows.length).toBeGreaterThan(3);
  expect(JSON.stringify(rows)).not.toContain("canary");
});

test("a window that ended counts from one again", async () => {
  const { consume } = await withStore("Postgres");
  await consume("login", "bia");
  await consume("login", "bia");
  await pool.query("update rate_limits set expire = $1", [Date.now()]);
  expect((await consume("login", "bia")).remaining).toBe(4);
});

const outages: [what: string, store: Store | "Redis", happen: () => unknown][] = [
  ["Postgres is down", "Postgres", () => {}],
  ["Redis hangs", "Redis", () => redisServer?.kill("SIGSTOP")],
  ["Redis is gone", "Redis", () => redisServer?.kill("SIGKILL")],
];

// A hanging Redis goes on afterwards; to one that is gone this says nothing.
afterEach(() => redisServer?.kill("SIGCONT"));

describe.each(outages.filter(([, store]) => stores.some((tried) => tried === store)))(
  "RL-05 when %s",
  (_, store, happen) => {
    test("nobody logs in, registers or tips, everybody may read, and each is told within a second", async () => {
      const { consume } = await withStore(store, lostPool);
      if (store === "Redis") await consume("login", "somebody else");
      happen();

      const told = async (name: RateLimit.LimitName) => {
        const start = performance.now();
        const answer = await consume(name, "ana").catch((error: AppError) => error.code);
        expect(performance.now() - start).toBeLessThan(1_000);
        return answer;
      };
      expect([await told("login"), await told("register"), await told("tips")]).toEqual(
        Array(3).fill("unavailable"),
      );
      expect(await told("api")).toEqual({ limit: 1000, remaining: 1000, resetSeconds: 60 });
    });
  },
);
