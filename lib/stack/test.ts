import { checkBehaviour, checkSources } from "./check-code";
import { all } from "./data";
import { browserStep, journeyEnvironment, raiseTestWorld, runJourneys } from "./journeys";
import { runSession } from "./session";
import { Tally } from "./tally";
import { openTestDatabase } from "./test-database";
import { openTestRun } from "./test-run";
import { verify } from "./verify";
import { buildStep } from "./world";

await runSession(openTestRun, async (session) => {
  const tally = new Tally();
  session.progress.title("test");
  const database = openTestDatabase(session);
  database.catch(() => {});
  await checkSources(session, tally);

  const built = buildStep(session);
  const browser = browserStep(session);
  await all([
    checkBehaviour(session, tally, database),
    verify(session, tally, "production build", () => one(built)),
  ]);

  await verify(session, tally, "journeys", async () => {
    await built;
    const world = await raiseTestWorld(session, (await database).journeysUrl);
    return runJourneys(session, journeyEnvironment(world, (await browser).path));
  });
  return tally.close(session);
});

async function one(work: Promise<unknown>) {
  await work;
  return { passed: 1, failed: 0 };
}
