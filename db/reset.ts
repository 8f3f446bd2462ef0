import pg from "pg";
import { appMode, env } from "@/lib/env";
import { migrateDatabase } from "./migrate";

const local = ["127.0.0.1", "localhost", "[::1]"];

/** Empties the database and builds it anew. */
export async function resetDatabase(connectionString: string) {
  const { hostname } = new URL(connectionString);
  if (appMode === "production") throw new Error("Production is never reset");
  if (!local.includes(hostname))
    throw new Error(`Only a database on this machine is reset, not one on ${hostname}`);
  const client = new pg.Client({ connectionString, application_name: "creatorflix reset" });
  await client.connect();
  try {
    await client.query("set client_min_messages = warning");
    await client.query("drop schema if exists pgboss, drizzle, import_staging, public cascade");
    await client.query("create schema public");
  } finally {
    await client.end();
  }
  await migrateDatabase(connectionString);
}

if (import.meta.main) {
  await resetDatabase(env.DATABASE_URL);
  console.log("The database is empty.");
}
