import { join } from "node:path";
import { clusterStep } from "./data";
import { refuseOtherMachines } from "./environment";
import { choosePorts } from "./ports";
import { createDatabase, dropDatabase } from "./postgres/cluster";
import { openSecrets } from "./secrets";
import type { Session } from "./session";

export interface TestDatabase {
  /** Beside the database it names, the unit tests make and drop their own. */
  adminUrl: string;
  /** For the app under test. */
  journeysUrl: string;
}

/** One Postgres for a whole run: the one that DATABASE_URL names, or a disposable one. */
export async function openTestDatabase(session: Session): Promise<TestDatabase> {
  refuseOtherMachines();
  const given = process.env.DATABASE_URL;
  return given ? besideGiven(session, given) : disposable(session);
}

async function besideGiven(session: Session, adminUrl: string): Promise<TestDatabase> {
  const name = `creatorflix_journeys_${process.pid}`;
  await createDatabase(adminUrl, name);
  session.atEnd(() => dropDatabase(adminUrl, name));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { adminUrl, journeysUrl: url.href };
}

async function disposable(session: Session): Promise<TestDatabase> {
  session.processes.removeAtEnd(join(session.folder, "database"));
  const { database: port } = await choosePorts(join(session.folder, "cluster-ports.json"), {}, () => {});
  const { databasePassword: password } = openSecrets(join(session.folder, "secrets.json"));
  const cluster = await clusterStep(session, { port, password, disposable: true });
  return { adminUrl: cluster.urlOf("postgres"), journeysUrl: cluster.urlOf("creatorflix") };
}
