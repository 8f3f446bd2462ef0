import { all } from "./data";
import type { Session } from "./session";
import type { Tally } from "./tally";
import type { TestDatabase } from "./test-database";
import { runBiome, runTypes, runVitest, verify } from "./verify";

/** The cheap half: what a person asks for after every change. */
export async function checkSources(session: Session, tally: Tally): Promise<void> {
  await all([
    verify(session, tally, "types", () => runTypes(session)),
    verify(session, tally, "style", () => runBiome(session)),
  ]);
}

export const checkBehaviour = (session: Session, tally: Tally, database: Promise<TestDatabase>) =>
  verify(session, tally, "unit tests", async () => runVitest(session, (await database).adminUrl));
