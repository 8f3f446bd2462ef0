import { join } from "node:path";
import { type DatabaseVerb, databaseStep, databaseVerbs, raiseData } from "./data";
import { appEnvironment } from "./environment";
import { isAlive, readHolder } from "./lock";
import { type Ports, readPorts } from "./ports";
import type { Environment } from "./processes";
import { openSecrets } from "./secrets";
import { lockState } from "./serve";
import { runSession, type Session } from "./session";
import { StackError } from "./stack-error";
import { openState } from "./state";

/**
 * `db:migrate`, `db:seed` and `db:reset`: on DATABASE_URL, or else on the database of `dev` (with APP_MODE=demo
 * that of the demo), which is started for as long as it takes unless it runs already.
 */
const [verb = "", ...args] = process.argv.slice(2);
const mode = process.env.APP_MODE === "demo" ? "demo" : "development";

await runSession(
  () => openState(mode),
  async (session) => {
    if (!isVerb(verb))
      throw new StackError(`Unknown: ${verb}. There are ${Object.keys(databaseVerbs).join(", ")}`);
    await databaseStep(session, verb, await environmentFor(session), args);
    return 0;
  },
);

function isVerb(word: string): word is DatabaseVerb {
  return Object.hasOwn(databaseVerbs, word);
}

async function environmentFor(session: Session): Promise<Environment> {
  if (process.env.DATABASE_URL) return process.env;
  const running = environmentOfRunning(session.folder);
  if (running) return running;
  await lockState(session, mode);
  return (await raiseData(session, { mode, wanted: { sandbox: 4000 } })).env;
}

function environmentOfRunning(folder: string): Environment | undefined {
  const holder = readHolder(join(folder, "lock.json"));
  if (!holder || !isAlive(holder)) return undefined;
  const ports = readPorts(join(folder, "ports.json")) as Ports;
  const secrets = openSecrets(join(folder, "secrets.json"));
  const local = (port: number) => `http://127.0.0.1:${port}`;
  return appEnvironment({
    mode,
    appUrl: holder.address ?? local(ports.app),
    databaseUrl: `postgres://creatorflix:${secrets.databasePassword}@127.0.0.1:${ports.database}/creatorflix`,
    sandbox: {
      control: local(ports.sandbox),
      storage: local(ports.storage),
      smtp: `smtp://127.0.0.1:${ports.smtp}`,
      google: local(ports.google),
    },
    clockFile: join(folder, "clock"),
    secrets,
  });
}
