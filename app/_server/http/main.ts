import { resolve } from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import { openFrontDoor } from "./front-door.ts";

/** The app's server: the front door, and Next behind it. */
const { values } = parseArgs({
  options: { host: { type: "string", default: "0.0.0.0" }, port: { type: "string", default: "3000" } },
});
const port = Number(values.port);
const drainMs = 10_000;

// Next calls every loopback address "localhost" inside the middleware, and would send the rewrites of one that
// was named otherwise over the network to itself.
const app = next({ dev: false, dir: resolve(import.meta.dirname, "../../.."), hostname: "localhost", port });
await app.prepare();
const server = openFrontDoor(app.getRequestHandler());

server.listen(port, values.host, () =>
  process.stdout.write(`Ready in ${Math.round(performance.now())} ms\n`),
);

function drain() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), drainMs).unref();
}
process.once("SIGTERM", drain);
process.once("SIGINT", drain);
