import { parseArgs } from "node:util";
import { compareImports } from "./bench/compare-imports";
import { comparePages } from "./bench/compare-pages";
import { measureGrowth } from "./bench/measure-growth";
import { runSession } from "./session";
import { openTestRun } from "./test-run";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "6" },
    growth: { type: "string" },
    import: { type: "string" },
  },
});

await runSession(openTestRun, (session) => {
  session.progress.title("bench");
  if (values.import) return compareImports(session, Number(values.import));
  return values.growth
    ? measureGrowth(session, Number(values.growth))
    : comparePages(session, Number(values.rounds));
});
