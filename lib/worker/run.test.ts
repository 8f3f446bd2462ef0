import { randomUUID } from "node:crypto";
import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { requestId } from "@/lib/log";
import { enqueue, type Payload } from "@/lib/queue";
import { type Handlers, handlers } from "./handlers";
import { startWorker, type Worker } from "./run";

type Refresh = Handlers["creator_cards.refresh"];

let worker: Worker | undefined;
const start = async (refresh: Refresh) => {
  worker = await startWorker({ ...handlers, "creator_cards.refresh": refresh, "sweeps.run": async () => {} });
};
const add = async () => {
  const payload: Payload<"creator_cards.refresh"> = { creatorIds: [randomUUID()] };
  const id = randomUUID();
  await db.transaction((tx) => enqueue(tx, "creator_cards.refresh", payload, { id }));
  return { id, payload };
};
const jobOf = async (id: string) => {
  const { rows } = await pool.query(
    "select state, output, source_name from pgboss.job where $1 in (id, source_id) order by created_on",
    [id],
  );
  return rows;
};
const until = (check: () => unknown, timeout = 10_000) =>
  vi.waitFor(async () => expect(await check()).toBeTruthy(), { timeout });

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await pool.query("delete from pgboss.job");
});

test("a job reaches its handler at once, with its payload and under its own id", async () => {
  const handled: unknown[] = [];
  await start(async (payload) => handled.push({ payload, id: requestId() }));
  const { id, payload } = await add();
  await until(() => handled.length, 1_500);
  expect(handled).toEqual([{ payload, id }]);
  await until(async () => (await jobOf(id))[0]?.state === "completed");
});

test("a job that fails is tried again, later each time", async () => {
  let tries = 0;
  await start(async () => {
    tries++;
    throw new Error("not yet");
  });
  const { id } = await add();
  const delayAfter = async (failures: number): Promise<number> => {
    await until(async () => tries === failures && (await jobOf(id))[0]?.state === "retry");
    const { rows } = await pool.query(
      // Asked and brought forward at once: waiting for the delay would prove nothing more.
      `update pgboss.job set start_after = now() where id = $1
       returning extract(epoch from old.start_after - old.started_on)::float as delay`,
      [id],
    );
    return rows[0].delay;
  };
  const delays = [await delayAfter(1), await delayAfter(2), await delayAfter(3)];
  expect(delays[0]).toBeGreaterThan(0);
  expect(delays.toSorted((a, b) => a - b)).toEqual(delays);
});

test("PI-01 a job that failed every time is kept with where it came from, and without people's data", async () => {
  await start(async () => {
    throw new DrizzleQueryError("select $1", ["canary@example.com"], new Error("no"));
  });
  const payload = { creatorIds: [randomUUID()] };
  const id = randomUUID();
  await db.transaction(async (tx) => {
    await enqueue(tx, "creator_cards.refresh", payload, { id });
    await tx.execute(`update pgboss.job set retry_limit = 0 where id = '${id}'`);
  });
  await until(async () => (await jobOf(id)).length === 2);
  const [failed, dead] = await jobOf(id);
  expect(failed).toMatchObject({ state: "failed" });
  expect(dead).toMatchObject({ state: "created", source_name: "creator_cards.refresh" });
  expect(JSON.stringify(failed)).toContain("Failed query: select $1");
  expect(JSON.stringify([failed, dead])).not.toContain("canary");
});

test("a worker outlives the loss of all its connections", async () => {
  const handled: unknown[] = [];
  await start(async (payload) => handled.push(payload));
  const { rowCount } = await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'creatorflix worker' and datname = current_database()",
  );
  expect(rowCount).toBeGreaterThan(0);
  const { payload } = await add();
  await until(() => handled.length, 8_000);
  expect(handled).toEqual([payload]);
});

test("a worker that stops waits for what it does, then hands it back within ten seconds", async () => {
  let signalled = false;
  await start((_, signal) => {
    signal.addEventListener("abort", () => {
      signalled = true;
    });
    return new Promise(() => {});
  });
  const { id } = await add();
  await until(async () => (await jobOf(id))[0]?.state === "active");
  const from = performance.now();
  await worker?.stop();
  expect(performance.now() - from).toBeLessThan(10_000);
  expect(await jobOf(id)).toMatchObject([{ state: "retry" }]);
  expect(signalled).toBe(true);
}, 25_000);
