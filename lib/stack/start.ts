import { existsSync } from "node:fs";
import { requireProductionEnvironment } from "./production";
import { inRoot, root, serverProgram } from "./root";
import { runSession } from "./session";
import { StackError } from "./stack-error";

/** The app alone, for production. Told to end, it takes no new requests and has ten seconds for those it has. */
await runSession(
  () => root,
  async ({ processes }) => {
    await requireProductionEnvironment();
    if (!existsSync(inRoot(".next/BUILD_ID"))) {
      throw new StackError("There is nothing to start: build it first with `npx --yes pnpm@10.34.8 build`");
    }
    const { HOST = "0.0.0.0", PORT = "3000" } = process.env;
    const how = await processes.attach({
      name: "The app",
      command: process.execPath,
      args: [serverProgram, "--host", HOST, "--port", PORT],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stop: { signal: "SIGTERM", graceMs: 10_000, last: false },
    });
    throw new StackError(`The app ended (${how})`);
  },
);
