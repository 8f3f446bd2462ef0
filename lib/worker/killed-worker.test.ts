import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { enqueue } from "@/lib/queue";
import { runScript } from "@/lib/testing/script";
import { handlers } from "./handlers";
import { startWorker } from "./run";

test("OP-01 the job of a worker killed with -9 is done by another within a minute", async () => {
  const victim = runScript(`
    import { handlers } from "@/lib/worker/handlers";
    import { startWorker } from "@/lib/worker/run";
    await startWorker({
      ...handlers,
      "creator_cards.refresh": () => { console.log("has it"); return new Promise(() => {}); },
      "sweeps.run": async () => {},
    });
    console.log("ready");
  `);
  await victim.says("ready");
  const id = randomUUID();
  const payload = { creatorIds: [randomUUID()] };
  await db.transaction((tx) => enqueue(tx, "creator_cards.refresh", payload, { id }));
  await victim.says("has it");
  victim.child.kill("SIGKILL");
  expect(await victim.ended).toBe("SIGKILL");

  const handled: unknown[] = [];
  const survivor = await startWorker({
    ...handlers,
    "creator_cards.refresh": async (refresh) => handled.push(refresh),
    "sweeps.run": async () => {},
  });
  try {
    const isDone = async () => {
      const { rows } = await pool.query("select state from pgboss.job where id = $1", [id]);
      expect(rows).toEqual([{ state: "completed" }]);
    };
    await vi.waitFor(isDone, { timeout: 60_000, interval: 200 });
    expect(handled).toEqual([payload]);
  } finally {
    await survivor.stop();
  }
}, 90_000);
