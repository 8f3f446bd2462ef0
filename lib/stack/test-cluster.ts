import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type TestDatabases, templateOf, urlOf } from "@/lib/testing/worker-database";
import { choosePorts } from "./ports";
import { asAdmin, startCluster } from "./postgres/cluster";
import { Processes } from "./processes";
import { root, typescript } from "./root";
import { openSecrets } from "./secrets";
import { openTestRun } from "./test-run";

interface Preparation {
  databases: TestDatabases;
  /** Goes on while the tests that need no database already run. */
  prepared: Promise<void>;
  end: () => Promise<void>;
}

/** What `vitest run some/file` needs, alone or inside `pnpm test`, which has a cluster running already. */
export default async function setup(project: TestProject) {
  const { databases, prepared, end } = await prepare(process.env.DATABASE_URL);
  project.provide("testDatabases", databases);
  return async () => {
    await prepared;
    await end();
  };
}

async function prepare(given: string | undefined): Promise<Preparation> {
  const folder = mkdtempSync(join(tmpdir(), "creatorflix-vitest-"));
  const cluster = given
    ? { adminUrl: given, start: async () => {}, end: async () => {} }
    : await ownCluster();
  const databases = {
    adminUrl: cluster.adminUrl,
    prefix: `test_${process.pid}`,
    readyFile: join(folder, "ready"),
  };
  const prepared = cluster
    .start()
    .then(() => makeTemplate(databases))
    .then(() => "ready", String)
    .then((said) => {
      writeFileSync(`${databases.readyFile}.new`, said);
      renameSync(`${databases.readyFile}.new`, databases.readyFile);
    });
  return {
    databases,
    prepared,
    end: async () => {
      if (given) await dropAll(databases);
      await cluster.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ownCluster() {
  const state = await openTestRun();
  const processes = new Processes({ CREATORFLIX_STACK: state });
  processes.removeAtEnd(state);
  const { database: port } = await choosePorts(join(state, "ports.json"), {}, () => {});
  const { databasePassword: password } = openSecrets(join(state, "secrets.json"));
  return {
    adminUrl: `postgres://creatorflix:${password}@127.0.0.1:${port}/postgres`,
    start: () => startCluster(processes, { state, port, password, disposable: true }),
    end: () => processes.end(),
  };
}

async function makeTemplate(databases: TestDatabases) {
  const name = pg.escapeIdentifier(templateOf(databases));
  await asAdmin(urlOf(databases, "postgres"), (client) => client.query(`create database ${name}`));
  await migrate(urlOf(databases, templateOf(databases)));
  // Without connections autovacuum stays away too, and a copy never has to wait for it.
  await asAdmin(urlOf(databases, "postgres"), (client) =>
    client.query(`alter database ${name} with allow_connections false`),
  );
}

async function migrate(databaseUrl: string) {
  const child = spawn(process.execPath, typescript("db/migrate.ts"), {
    cwd: root,
    env: { ...process.env, APP_MODE: "test", DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const words: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text) => words.push(text));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(words.join("").slice(-2_000));
}

async function dropAll(databases: TestDatabases) {
  await asAdmin(urlOf(databases, "postgres"), async (client) => {
    const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [
      databases.prefix,
    ]);
    for (const { datname } of rows) {
      await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
    }
  });
}
