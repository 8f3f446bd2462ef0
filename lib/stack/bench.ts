import { parseArgs } from "node:util";
import { comparePages } from "./bench/compare-pages";
import { compareScales } from "./bench/compare-scales";
import { runSession } from "./session";
import { openTestRun } from "./test-run";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "6" }, scale: { type: "string" } },
});

await runSession(openTestRun, (session) => {
  session.progress.title("bench");
  return values.scale
    ? compareScales(session, Number(values.scale))
    : comparePages(session, Number(values.rounds));
});
