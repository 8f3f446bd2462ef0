import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { env } from "@/lib/env";

const migrationsFolder = fileURLToPath(new URL("../drizzle", import.meta.url));
const lockKey = 4_170_361;

/** Several processes may start at once: the lock lets one work while the others wait and then find nothing to do. */
export async function migrateDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: "creatorflix migrate" });
  await client.connect();
  try {
    await client.query("set client_min_messages = warning");
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  await migrateDatabase(env.DATABASE_URL);
  console.log("The database is up to date.");
}
