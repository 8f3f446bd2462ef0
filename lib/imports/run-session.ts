import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import { pool, type Tx } from "@/db/client";
import * as schema from "@/db/schema";
import { AppError } from "@/lib/errors";
import { type Staging, stagingOf } from "./staging";

export interface RunSession {
  importId: string;
  client: PoolClient;
  staging: Staging;
  /** Runs what may take long in one transaction. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** One connection for the whole run. Its lock says that the run is being worked on, and ends with the worker. */
export async function openRunSession(importId: string): Promise<RunSession> {
  const client = await pool.connect();
  const close = async () => {
    // A connection that ends takes a moment; whoever goes on with the run at once must not be refused for it.
    await client.query("select pg_advisory_unlock_all()").catch(() => {});
    // Never back into the pool: its settings are nobody else's.
    client.release(true);
  };
  try {
    await client.query("set statement_timeout = '10min'; set work_mem = '64MB'");
    const { rows } = await client.query("select pg_try_advisory_lock(hashtextextended($1, 0)) as is_ours", [
      `import ${importId}`,
    ]);
    if (!rows[0]?.is_ours) throw new AppError("conflict", "Another worker is at this run.");
  } catch (error) {
    await close();
    throw error;
  }
  const db = drizzle(client, { schema, casing: "snake_case" });
  return {
    importId,
    client,
    staging: stagingOf(importId),
    transaction: (work) => db.transaction(work),
    close,
  };
}
