import { checkBehaviour, checkSources } from "./check-code";
import { runSession } from "./session";
import { Tally } from "./tally";
import { openTestDatabase } from "./test-database";
import { openTestRun } from "./test-run";

await runSession(openTestRun, async (session) => {
  const tally = new Tally();
  session.progress.title("check");
  const database = openTestDatabase(session);
  database.catch(() => {});
  await checkSources(session, tally);
  await checkBehaviour(session, tally, database);
  return tally.close(session);
});
