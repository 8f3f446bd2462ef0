import { setFlagsFromString } from "node:v8";
import { readConfig } from "./config";
import { PortTaken } from "./http/listen";
import { providersOf } from "./providers";
import { startSandbox } from "./sandbox";

/** The launcher tells this code apart from a crash: it may try again with other ports. */
const portTakenExitCode = 3;

// V8 would rather grow than collect: 12,000 small uploads took 310 MB without this and take 120 with it.
setFlagsFromString("--optimize-for-size");

try {
  const config = readConfig(process.env);
  const sandbox = await startSandbox(config, providersOf(config));
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await sandbox.stop();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  // Our launcher holds the other end: when it dies, even by kill -9, this closes.
  process.stdin.once("close", stop).resume();
  process.stdout.write(`${JSON.stringify({ ready: true, ...sandbox.addresses })}\n`);
} catch (error) {
  console.error(`The sandbox cannot start: ${error instanceof Error ? error.message : error}`);
  process.exit(error instanceof PortTaken ? portTakenExitCode : 1);
}
