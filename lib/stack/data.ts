import { join } from "node:path";
import { appEnvironment } from "./environment";
import { choosePorts, type Ports } from "./ports";
import { type Cluster, createDatabase, startCluster } from "./postgres/cluster";
import type { Environment } from "./processes";
import { typescript } from "./root";
import { openSecrets } from "./secrets";
import { readSandboxAddress, sandboxService } from "./services/sandbox";
import { keepRunning } from "./services/service";
import type { Session } from "./session";
import type { Mode } from "./state";

export interface DataOptions {
  mode: Mode;
  wanted: Partial<Ports>;
  /** A database that is there already; without one an own Postgres is started. */
  databaseUrl?: string;
}

export interface Data {
  appUrl: string;
  sandboxUrl: string;
  ports: Ports;
  /** For app, worker and the programs of the database. */
  env: Environment;
  /** Only settles when the database is ours and ends. */
  databaseEnded: Promise<string>;
}

/** What everything else stands on: the database and the providers. */
export async function raiseData(session: Session, options: DataOptions): Promise<Data> {
  const { progress, folder } = session;
  const clockFile = join(folder, "clock");
  const secrets = openSecrets(join(folder, "secrets.json"));
  const ports = await choosePorts(join(folder, "ports.json"), options.wanted, progress.note);
  const appUrl = process.env.APP_URL ?? `http://localhost:${ports.app}`;
  const [database, sandbox] = await all([
    databaseOf(session, ports, options.databaseUrl, secrets.databasePassword),
    progress.step(
      "sandbox",
      async () =>
        readSandboxAddress(
          await keepRunning(session, sandboxService({ state: folder, ports, secrets, appUrl, clockFile })),
        ),
      () => "storage, mail, Google and the clock",
    ),
  ]);
  const env = appEnvironment({ ...options, appUrl, databaseUrl: database.url, sandbox, clockFile, secrets });
  return { appUrl, sandboxUrl: sandbox.control, ports, env, databaseEnded: database.exit };
}

/** Like Promise.all; the failures after the first one are expected, because it ends the session. */
export const all = <T extends readonly Promise<unknown>[] | []>(work: T) => {
  for (const promise of work) promise.catch(() => {});
  return Promise.all(work);
};

async function databaseOf(session: Session, ports: Ports, given: string | undefined, password: string) {
  if (given) return { url: given, exit: new Promise<string>(() => {}) };
  const cluster = await clusterStep(session, { port: ports.database, password });
  return { url: cluster.urlOf("creatorflix"), exit: cluster.exit };
}

export function clusterStep(
  session: Session,
  options: { port: number; password: string; disposable?: boolean },
): Promise<Cluster> {
  return session.progress.step(
    "database",
    async () => {
      const cluster = await startCluster(session.processes, { state: session.folder, ...options });
      await createDatabase(cluster.urlOf("postgres"), "creatorflix");
      return cluster;
    },
    ({ version }) => `PostgreSQL ${version} on port ${options.port}`,
  );
}

export const databaseVerbs = { migrate: "migrations", seed: "seed", reset: "reset" };
export type DatabaseVerb = keyof typeof databaseVerbs;

/** Runs db/<verb>.ts, whose lines are shown while it works and whose last one stays. */
export function databaseStep(
  { progress, processes, folder }: Session,
  verb: DatabaseVerb,
  env: Environment,
  args: string[] = [],
): Promise<string> {
  return progress.step(
    databaseVerbs[verb],
    async (detail) => {
      let last = "";
      await processes.run(
        {
          name: `db/${verb}.ts`,
          command: process.execPath,
          args: typescript(`db/${verb}.ts`, ...args),
          env,
          log: join(folder, `logs/${verb}.log`),
        },
        (line) => {
          if (line.trim()) last = line.trim().replace(`${verb}: `, "");
          detail(last);
        },
      );
      return last;
    },
    (last) => last,
  );
}
