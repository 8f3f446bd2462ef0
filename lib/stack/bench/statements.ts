import { join } from "node:path";
import { LogReader } from "../log-file";
import { asAdmin } from "../postgres/cluster";
import type { Session } from "../session";

const ofTheApp = /^creatorflix\|.*?(?:execute [^:]+|statement): (.*)/;

/** Postgres itself writes down every statement, so that none is missed. Called before the app connects. */
export async function writeDownStatements(session: Session, adminUrl: string): Promise<StatementLog> {
  await configure(adminUrl, "log_line_prefix", "%a|");
  await configure(adminUrl, "log_statement", "all");
  return new StatementLog(adminUrl, new LogReader(join(session.folder, "logs/database.log"), 0));
}

export class StatementLog {
  constructor(
    private readonly adminUrl: string,
    private readonly reader: LogReader,
  ) {}

  /** What the app asked the database while this was done. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    this.reader.read();
    await work();
    return this.reader.read().flatMap((line) => ofTheApp.exec(line)?.[1] ?? []);
  }

  close = () => configure(this.adminUrl, "log_statement", "none");
}

const configure = (adminUrl: string, name: string, value: string) =>
  asAdmin(adminUrl, async (client) => {
    await client.query(`alter system set ${name} = '${value}'`);
    await client.query("select pg_reload_conf()");
  });
