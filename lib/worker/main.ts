import { fstatSync } from "node:fs";
import { pool } from "@/db/client";
import { log } from "@/lib/log";
import { findFfmpeg, missingFfmpeg } from "@/lib/media/ffmpeg";
import { startSchedule } from "@/lib/schedule";
import { handlers } from "./handlers";
import { startWorker } from "./run";

const worker = await startWorker(handlers);
const schedule = startSchedule();
let isStopping = false;
if (!(await findFfmpeg())) log.warn(missingFfmpeg);

async function stop(reason: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info({ reason }, "the worker stops");
  await Promise.all([schedule.stop(), worker.stop()]);
  await pool.end();
  process.exit(0);
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
// A launcher holds the other end of a pipe: when the launcher dies, however it dies, the pipe closes.
// Under a service manager standard input is no pipe and says nothing.
if (fstatSync(0).isFIFO() || fstatSync(0).isSocket()) {
  process.stdin.on("close", () => stop("standard input closed")).resume();
}

process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
