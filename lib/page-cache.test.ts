import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { pageCacheChannel, tags, touch } from "./page-cache";

const listener = new pg.Client({ connectionString: pool.options.connectionString });
const heard: (string | undefined)[] = [];

beforeAll(async () => {
  listener.on("notification", ({ payload }) => heard.push(payload));
  await listener.connect();
  await listener.query(`listen ${pageCacheChannel}`);
});

afterAll(() => listener.end());

test("other processes hear what changed when it is committed, and nothing of what was rolled back", async () => {
  const rolledBack = db.transaction(async (tx) => {
    await touch(tx, [tags.brand]);
    throw new Error("no");
  });
  await expect(rolledBack).rejects.toThrow("no");

  await db.transaction(async (tx) => {
    await touch(tx, [tags.creators, tags.creator("ana"), tags.creators]);
    // A round trip on the listening connection: whatever had been told too early would have arrived with it.
    await listener.query("select 1");
    expect(heard).toEqual([]);
  });
  await vi.waitFor(() => expect(heard).toEqual(["creators", "creator:ana"]));
});

test("touching nothing is no mistake, and no name is too odd to be told", async () => {
  heard.length = 0;
  const odd = `creator:a,"b"\\{c}'`;
  await db.transaction(async (tx) => {
    await touch(tx, []);
    await touch(tx, [odd]);
  });
  await vi.waitFor(() => expect(heard).toEqual([odd]));
});
