import { demoLogins } from "@/db/seed/logins";
import { type Data, databaseStep, raiseData } from "../data";
import { asAdmin } from "../postgres/cluster";
import { appService } from "../services/app";
import type { Session } from "../session";
import { StackError } from "../stack-error";
import { openTestDatabase } from "../test-database";
import { buildStep } from "../world";
import { type Server, startServer } from "./server";
import { signIn } from "./sign-in";
import { type StatementLog, writeDownStatements } from "./statements";

/** The product as it is measured: a production build with a database and providers of its own. */
export interface Subject {
  data: Data;
  server: Server;
  databaseUrl: string;
  statements: StatementLog;
  fanCookie: string;
  creatorSlug: string;
  /** The beginning of a creator's name, as somebody would type it. */
  searched: string;
}

export async function raiseSubject(session: Session): Promise<Subject> {
  if (process.env.DATABASE_URL)
    throw new StackError("The bench reads the log of its own Postgres: unset DATABASE_URL");
  const built = buildStep(session);
  const { journeysUrl } = await openTestDatabase(session);
  const data = await raiseData(session, { mode: "test", wanted: {}, databaseUrl: journeysUrl });
  await databaseStep(session, "migrate", data.env);
  await databaseStep(session, "seed", data.env);
  await built;

  const statements = await writeDownStatements(session, journeysUrl);
  const { program } = appService({
    command: "start",
    port: data.ports.app,
    env: data.env,
    state: session.folder,
  });
  const server = await session.progress.step(
    "app",
    () => startServer(session, program),
    ({ startMs }) => `took requests after ${Math.round(startMs)} ms`,
  );
  const [fan] = demoLogins;
  const popular = await mostPopular(journeysUrl);
  return {
    data,
    server,
    databaseUrl: journeysUrl,
    statements,
    fanCookie: await signIn(data.appUrl, fan.email, fan.password),
    creatorSlug: popular.slug,
    searched: popular.name.slice(0, 4).toLowerCase(),
  };
}

async function mostPopular(databaseUrl: string): Promise<{ slug: string; name: string }> {
  const found: { slug: string; name: string }[] = [];
  await asAdmin(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select slug, display_name as name from creators join creator_cards on creator_id = id
        order by popularity desc, id limit 1`,
    );
    found.push(...rows);
  });
  if (!found[0]) throw new StackError("The seeded world has no creator");
  return found[0];
}

/** As if something every page shows had just been changed: nothing remembered is served any more. */
export const forgetPages = (databaseUrl: string, creatorSlug: string) =>
  asAdmin(databaseUrl, async (client) => {
    for (const tag of ["creators", "brand", `creator:${creatorSlug}`])
      await client.query("select pg_notify('page_cache', $1)", [tag]);
  });
