import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { env } from "@/lib/env";
import { invariant } from "@/lib/errors";
import { oncePerProcess } from "@/lib/once-per-process";
import * as schema from "./schema";

// Amounts and counts are int8. Past 2^53 a number would lie, so it is refused instead.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  invariant(Number.isSafeInteger(value), `${text} does not fit a safe integer`);
  return value;
});

export const pool = oncePerProcess(`pool of ${env.DATABASE_URL}`, () => {
  const connections = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: "creatorflix",
  });
  // An idle connection that breaks (a restart of Postgres) is replaced by the pool at the next query.
  connections.on("error", () => {});
  return connections;
});

export const db = drizzle(pool, { schema, casing: "snake_case" });

export type Db = typeof db;
/** A function that takes a Tx must run inside a transaction; the type is the documentation. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
