import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { env } from "@/lib/env";

interface Outcome<Result> {
  done: Result[];
  refused: unknown[];
}

/** Really at once: all connections are open before the first one runs, or it would be over when the next begins. */
export async function atOnce<Result>(times: number, run: () => Promise<Result>): Promise<Outcome<Result>> {
  await Promise.all(
    Array.from({ length: env.DATABASE_POOL_SIZE }, () => db.execute(sql`select pg_sleep(0.05)`)),
  );
  const settled = await Promise.allSettled(Array.from({ length: times }, run));
  return {
    done: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])),
    refused: settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])),
  };
}

/** What `run` does when somebody else changes a row that it has read, before it writes. */
export async function whileChanging<Result>(
  change: (tx: Tx) => Promise<unknown>,
  run: () => Promise<Result>,
): Promise<Result> {
  const { running } = await db.transaction(async (tx) => {
    await change(tx);
    const running = run();
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    running.then(over, over);
    while (!isOver && !(await isSomebodyWaitingFor(tx)));
    return { running };
  });
  return running;
}

async function isSomebodyWaitingFor(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`,
  );
  return rows.length > 0;
}
