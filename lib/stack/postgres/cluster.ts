import { chownSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Processes, Running } from "../processes";
import { StackError } from "../stack-error";
import { databaseAccount } from "./account";
import { type Binaries, findBinaries } from "./binaries";
import { readPostmaster, stopLeftOver } from "./postmaster";

export interface ClusterOptions {
  state: string;
  port: number;
  password: string;
  /** For tests: nothing has to survive a power cut. */
  disposable?: boolean;
}

export interface Cluster {
  version: string;
  urlOf: (database: string) => string;
  exit: Promise<string>;
}

const superuser = "creatorflix";
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  max_connections: "150",
};
const disposableSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

export async function startCluster(processes: Processes, options: ClusterOptions): Promise<Cluster> {
  const binaries = findBinaries();
  const data = join(realpathSync(options.state), "database");
  await stopLeftOver(data);
  if (!existsSync(data)) await initialise(processes, binaries, data, options);
  const running = startPostgres(processes, binaries, data, options);
  await untilReady(running, data);
  return {
    version: binaries.version,
    urlOf: (database) => `postgres://${superuser}:${options.password}@127.0.0.1:${options.port}/${database}`,
    exit: running.exit,
  };
}

export const createDatabase = (adminUrl: string, name: string) =>
  asAdmin(adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });

export const dropDatabase = (adminUrl: string, name: string) =>
  asAdmin(adminUrl, async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  });

export async function asAdmin(
  adminUrl: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Built under another name: a data folder that exists is always a whole one. */
async function initialise(processes: Processes, binaries: Binaries, data: string, options: ClusterOptions) {
  const user = databaseAccount();
  const draft = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  await processes.run({
    name: "initdb",
    command: binaries.initdb,
    args: [
      ...["-D", draft, "-U", superuser, "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
      ...["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"],
      ...(options.disposable ? ["--no-sync"] : []),
    ],
    env: { LC_ALL: "C" },
    log: join(options.state, "logs/database.log"),
    user,
  });
  rmSync(passwordFile);
  renameSync(draft, data);
}

function startPostgres(processes: Processes, binaries: Binaries, data: string, options: ClusterOptions) {
  const chosen = {
    ...settings,
    port: String(options.port),
    ...(options.disposable ? disposableSettings : {}),
  };
  return processes.start({
    name: "The database",
    command: binaries.postgres,
    args: ["-D", data, ...Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    env: { LC_ALL: "C" },
    log: join(options.state, "logs/database.log"),
    user: databaseAccount(),
    // SIGINT is Postgres' fast shutdown: it ends the connections and writes everything down.
    stop: { signal: "SIGINT", graceMs: 20_000, last: true },
  });
}

/** Asks the file of our own postmaster, never the port: another Postgres might answer there. */
async function untilReady(running: Running, data: string) {
  let ended: string | undefined;
  void running.exit.then((how) => {
    ended = how;
  });
  const deadline = Date.now() + 60_000;
  for (;;) {
    const postmaster = readPostmaster(data);
    if (postmaster?.pid === running.pid && postmaster.isReady) return;
    if (ended !== undefined) throw running.failure(`The database ended at once (${ended})`);
    if (Date.now() > deadline) throw new StackError("The database was not ready in 60 s");
    await sleep(20);
  }
}
