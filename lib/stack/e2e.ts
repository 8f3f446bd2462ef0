import { all } from "./data";
import { browserStep, journeyEnvironment, raiseTestWorld } from "./journeys";
import { success } from "./processes";
import { inRoot } from "./root";
import { runSession } from "./session";
import { openTestDatabase } from "./test-database";
import { openTestRun } from "./test-run";

/** The journeys alone; everything after `e2e` goes to Playwright. */
await runSession(openTestRun, async (session) => {
  session.progress.title("e2e");
  const database = openTestDatabase(session);
  const raised = database.then(({ journeysUrl }) => raiseTestWorld(session, journeysUrl));
  const [world, browser] = await all([raised, browserStep(session)]);
  session.progress.say();
  const how = await session.processes.attach({
    name: "playwright",
    command: inRoot("node_modules/.bin/playwright"),
    args: ["test", "--reporter=list", ...process.argv.slice(2)],
    env: journeyEnvironment(world, browser.path),
  });
  return how === success ? 0 : 1;
});
