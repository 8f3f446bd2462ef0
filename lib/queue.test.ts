import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { env } from "./env";
import { enqueue, prepareQueues, queueNames } from "./queue";
import { runScript } from "./testing/script";

const prepareInAnotherProcess = () =>
  runScript(`
    import { prepareQueues } from "@/lib/queue";
    await prepareQueues();
    process.exit(0);
  `).ended;

const jobs = async (name: string) => {
  const { rows } = await pool.query(
    "select id, data, retry_limit from pgboss.job where name = $1 order by created_on",
    [name],
  );
  return rows;
};
const refresh = () => ({ creatorIds: [randomUUID()] });

describe("queues", () => {
  beforeAll(async () => {
    // Nobody has made the queue's schema yet: three processes that start at once all try.
    expect(
      await Promise.all([prepareInAnotherProcess(), prepareInAnotherProcess(), prepareQueues()]),
    ).toEqual([0, 0, undefined]);
  });

  test("every declared queue is there, and so is the one for jobs that failed every time", async () => {
    const { rows } = await pool.query("select name from pgboss.queue");
    expect(rows.map(({ name }) => name).sort()).toEqual([...queueNames, "dead_letter"].sort());
  });

  test("a queue that was declared differently before is brought up to date", async () => {
    await pool.query(
      "update pgboss.queue set retry_limit = 1, dead_letter = null where name = 'creator_cards.refresh'",
    );
    expect(await prepareInAnotherProcess()).toBe(0);
    const { rows } = await pool.query(
      "select retry_limit, dead_letter from pgboss.queue where name = 'creator_cards.refresh'",
    );
    expect(rows).toEqual([{ retry_limit: 6, dead_letter: "dead_letter" }]);
  });
});

test("what one copy of this module prepared, every copy of it in the process finds prepared", async () => {
  const { says, ended } = runScript(`
    import { pathToFileURL } from "node:url";
    import { prepareQueues } from "@/lib/queue";
    const copy = await import(pathToFileURL("lib/queue.ts") + "?copy");
    console.log(copy.prepareQueues === prepareQueues ? "one function" : "two functions");
    console.log(copy.prepareQueues() === prepareQueues() ? "one preparation" : "two preparations");
    process.exit(0);
  `);
  await Promise.all([says("two functions"), says("one preparation"), ended]);
});

describe("with a database of its own", () => {
  const url = new URL(env.DATABASE_URL);
  url.pathname += "_born_later";
  const DATABASE_URL = url.href;
  const name = url.pathname.slice(1);

  afterEach(() => pool.query(`drop database if exists ${name} with (force)`));

  test("a preparation that failed is tried again when the next one asks", async () => {
    const early = runScript(
      `
      import { prepareQueues } from "@/lib/queue";
      await prepareQueues().catch((error) => console.log(error.message));
      process.stdin.once("data", () => prepareQueues().then(() => process.exit(0)));
    `,
      { DATABASE_URL },
    );
    await early.says(`database "${name}" does not exist`);
    await pool.query(`create database ${name}`);
    early.child.stdin?.write("now");
    expect(await early.ended).toBe(0);
  });

  test("the app prepares them when it starts, and nobody has to ask", async () => {
    await pool.query(`create database ${name}`);
    const app = runScript(
      `
      import { pool } from "@/db/client";
      import { register } from "@/instrumentation";
      await register();
      const names = () => pool.query("select name from pgboss.queue").then(({ rows }) => rows.length, () => 0);
      setInterval(async () => console.log(await names(), "queues"), 100);
    `,
      { DATABASE_URL, NEXT_RUNTIME: "nodejs" },
    );
    await app.says(`${queueNames.length + 1} queues`);
    app.child.kill();
    await app.ended;
  });
});

describe("enqueue", () => {
  test("a job exists when its transaction commits, and its payload with it", async () => {
    const payload = refresh();
    await db.transaction(async (tx) => {
      expect(await enqueue(tx, "creator_cards.refresh", payload)).toBe(true);
      expect(await jobs("creator_cards.refresh")).toEqual([]);
    });
    expect(await jobs("creator_cards.refresh")).toMatchObject([{ data: payload, retry_limit: 6 }]);
  });

  test("a job whose transaction fails never existed", async () => {
    const before = await jobs("creator_cards.refresh");
    const failing = db.transaction(async (tx) => {
      await enqueue(tx, "creator_cards.refresh", refresh());
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    expect(await jobs("creator_cards.refresh")).toEqual(before);
  });

  test("a payload of another shape is refused before it is written", async () => {
    const before = await jobs("creator_cards.refresh");
    const malformed = db.transaction((tx) =>
      enqueue(tx, "creator_cards.refresh", { creatorIds: ["not a uuid"] }),
    );
    await expect(malformed).rejects.toThrow("Invalid UUID");
    expect(await jobs("creator_cards.refresh")).toEqual(before);
  });

  test("a job of the same id is added once, also when two ask at the same time", async () => {
    const id = randomUUID();
    const ask = () => db.transaction((tx) => enqueue(tx, "creator_cards.refresh", refresh(), { id }));
    expect((await Promise.all([ask(), ask(), ask()])).sort()).toEqual([false, false, true]);
    expect((await jobs("creator_cards.refresh")).filter((job) => job.id === id)).toHaveLength(1);
  });

  test("a job that no queue will take is an error, never a silent loss", async () => {
    await pool.query("update pgboss.queue set policy = 'short' where name = 'creator_cards.refresh'");
    const ask = () => db.transaction((tx) => enqueue(tx, "creator_cards.refresh", refresh()));
    try {
      await ask();
      await expect(ask()).rejects.toThrow("a job for creator_cards.refresh was lost");
    } finally {
      await pool.query("update pgboss.queue set policy = 'standard' where name = 'creator_cards.refresh'");
    }
  });
});
