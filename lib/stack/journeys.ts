import { join } from "node:path";
import { findBrowser } from "./browser/find";
import type { Data } from "./data";
import type { Environment } from "./processes";
import { inRoot } from "./root";
import type { Session } from "./session";
import { atLeastOneFailure, type Counts, readPlaywrightCounts } from "./tally";
import { runAndShow } from "./verify";
import { raiseWorld } from "./world";

export function browserStep({ progress }: Session) {
  return progress.step("browser", findBrowser, ({ name, version }) => `Chromium ${version}, ${name}`);
}

/** The built app with a sandbox and a small world of its own, on ports that nobody else knows. */
export const raiseTestWorld = (session: Session, databaseUrl: string): Promise<Data> =>
  raiseWorld(session, { mode: "test", wanted: {}, databaseUrl, seed: ["--world", "test"] });

export function journeyEnvironment(world: Data, browserPath: string): Environment {
  return { ...world.env, SANDBOX_URL: world.sandboxUrl, CHROME_PATH: browserPath };
}

export async function runJourneys(session: Session, env: Environment): Promise<Counts> {
  const report = join(session.folder, "playwright.json");
  const succeeded = await runAndShow(session, {
    name: "playwright",
    command: inRoot("node_modules/.bin/playwright"),
    args: ["test", "--reporter=list,json"],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return atLeastOneFailure(readPlaywrightCounts(report), succeeded);
}
