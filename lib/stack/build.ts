import { buildForProduction } from "./app-build";
import { success } from "./processes";
import { requireProductionEnvironment } from "./production";
import { root } from "./root";
import { runSession } from "./session";

await runSession(
  () => root,
  async ({ processes }) => {
    await requireProductionEnvironment();
    return (await buildForProduction(processes)) === success ? 0 : 1;
  },
);
