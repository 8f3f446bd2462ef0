import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";
import { databaseOf, type TestDatabases, templateOf, urlOf } from "./worker-database";

/** Every test file that touches the database begins with an empty, migrated one that no other file sees. */
const databases = inject("testDatabases");
await templateIsReady(databases);
await createFromTemplate(databases);

async function templateIsReady({ readyFile }: TestDatabases) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const said = readIfThere(readyFile);
    if (said === "ready") return;
    if (said) throw new Error(`The test database could not be made: ${said}`);
    if (Date.now() > deadline) throw new Error("The test database was not ready in 60 s");
    await sleep(25);
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function createFromTemplate(databases: TestDatabases) {
  const name = pg.escapeIdentifier(databaseOf(databases));
  const client = new pg.Client({ connectionString: urlOf(databases, "postgres") });
  await client.connect();
  try {
    await client.query("set client_min_messages = warning");
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(
      `create database ${name} template ${pg.escapeIdentifier(templateOf(databases))} strategy file_copy`,
    );
  } finally {
    await client.end();
  }
}
