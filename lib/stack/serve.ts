import { join } from "node:path";
import { demoLogins } from "@/db/seed/logins";
import type { Data } from "./data";
import { Lock, takeLock } from "./lock";
import { bold, cyan, dim } from "./progress";
import type { Session } from "./session";
import { StackError } from "./stack-error";
import { raiseWorld, type WorldOptions } from "./world";

/** Only one launcher at a time works on one state folder; a second one is told where the first one is. */
export async function lockState(session: Session, name: string): Promise<Lock> {
  const taken = await takeLock(join(session.folder, "lock.json"), session.processes.wardenPid);
  if (taken instanceof Lock) {
    session.atEnd(() => taken.release());
    return taken;
  }
  const where = taken.address ? `at ${taken.address}` : "and is still starting";
  throw new StackError(
    `The ${name} already runs ${where} (process ${taken.pid}). End that one first, or use it.`,
  );
}

export async function serve(session: Session, options: WorldOptions): Promise<number> {
  const { progress } = session;
  progress.title(options.mode);
  const lock = await lockState(session, options.mode);
  if (options.databaseUrl) {
    const { host, pathname } = new URL(options.databaseUrl);
    progress.note(`Using the database ${pathname.slice(1)} on ${host}, as DATABASE_URL says.`);
  }
  const world = await raiseWorld(session, options);
  lock.tell(world.appUrl);
  progress.say(welcome(world, performance.now()));
  const how = await world.databaseEnded;
  throw new StackError(`The database ended (${how})`);
}

function welcome({ appUrl, sandboxUrl }: Data, tookMs: number): string {
  const width = Math.max(...demoLogins.map(({ email }) => email.length));
  const logins = demoLogins.map(
    ({ role, email, password }) => `    ${role.padEnd(10)} ${email.padEnd(width)}   ${dim(password)}`,
  );
  return [
    "",
    `  ${bold("Ready")} in ${(tookMs / 1000).toFixed(1)} s`,
    "",
    `    ${bold("CreatorFlix")}  ${cyan(appUrl)}`,
    `    ${bold("Sandbox")}      ${cyan(sandboxUrl)}   ${dim("read mail, break things, move the clock")}`,
    "",
    `  ${bold("Sign in")} as`,
    ...logins,
    "",
    `  ${dim("Ctrl-C ends it; everything is kept for the next time.")}`,
    "",
  ].join("\n");
}
