import { requireProductionEnvironment } from "./production";
import { root, typescript } from "./root";
import { runSession } from "./session";
import { StackError } from "./stack-error";

/** The worker alone, for production. Told to end, it has half a minute to finish what it is doing. */
await runSession(
  () => root,
  async ({ processes }) => {
    await requireProductionEnvironment();
    const how = await processes.attach({
      name: "worker",
      command: process.execPath,
      args: typescript("lib/worker/main.ts"),
      env: { ...process.env, NODE_ENV: "production" },
      stop: { signal: "SIGTERM", graceMs: 30_000, last: false },
    });
    throw new StackError(`The worker ended (${how})`);
  },
);
