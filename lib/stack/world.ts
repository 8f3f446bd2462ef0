import { join } from "node:path";
import { buildIfChanged } from "./app-build";
import { all, type Data, type DataOptions, databaseStep, raiseData } from "./data";
import type { Environment } from "./processes";
import { appService } from "./services/app";
import { keepRunning } from "./services/service";
import { workerService } from "./services/worker";
import type { Session } from "./session";

export interface WorldOptions extends DataOptions {
  /** With hot reload instead of a build. */
  hot?: boolean;
  seed?: string[];
}

/** Everything a person needs to use the product on one machine: database, providers, app and worker. */
export async function raiseWorld(session: Session, options: WorldOptions): Promise<Data> {
  const { hot = false } = options;
  const built = hot ? undefined : buildStep(session);
  const data = await raiseData(session, options);
  await databaseStep(session, "migrate", data.env);
  const seeded = databaseStep(session, "seed", data.env, options.seed);
  const appRuns = (async () => {
    await built;
    await appStep(session, data, hot);
  })();
  await all([appRuns, seeded, seeded.then(() => workerStep(session, data.env, hot))]);
  return data;
}

export function buildStep({ progress, processes, folder }: Session) {
  const built = progress.step(
    "build",
    () => buildIfChanged(processes, join(folder, "logs")),
    (result) => (result === "built" ? "for production" : "the sources have not changed"),
  );
  built.catch(() => {});
  return built;
}

function appStep(session: Session, { ports, env, appUrl }: Data, isHot: boolean) {
  const command = isHot ? "dev" : "start";
  return session.progress.step(
    "app",
    async () => {
      await keepRunning(session, appService({ command, port: ports.app, env, state: session.folder }));
    },
    () => appUrl,
  );
}

function workerStep(session: Session, env: Environment, isHot: boolean) {
  return session.progress.step("worker", async () => {
    await keepRunning(session, workerService(session.folder, env, isHot));
  });
}
