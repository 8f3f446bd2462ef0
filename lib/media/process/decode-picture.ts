import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atMost } from "../at-most";
import { type Fault, unusable } from "../fault";
import type { PictureMade, PictureOrder } from "./picture-work";

/** Each decoding is stopped after five seconds by libvips itself; this is for what does not let itself be stopped. */
const mostMs = 30_000;
/** How much data the child may hold, in kilobytes: forty million pixels fit several times. */
const mostData = 1_500_000;
const idleMs = 20_000;

type Answer =
  | { made: PictureMade; fault?: never; broken?: never }
  | { made?: never; fault?: Fault; broken?: string };

const inTurn = atMost(1);
let idle: { child: ChildProcess; timer: NodeJS.Timeout } | null = null;

/** Decodes in another process: a picture that breaks the decoder, fills the memory or never ends takes nothing along. */
export const decodePicture = (order: PictureOrder): Promise<PictureMade> =>
  inTurn(async () => {
    const child = take();
    const answer = await answerOf(child, order);
    if (answer === "lost" || answer.broken) end(child);
    else keep(child);
    if (answer === "lost") throw unusable("too_slow");
    if (answer.broken) throw new Error(`The decoder failed: ${answer.broken}`);
    if (answer.fault) throw unusable(answer.fault);
    if (!answer.made) throw new Error("The decoder said nothing");
    return answer.made;
  });

async function answerOf(child: ChildProcess, order: PictureOrder): Promise<Answer | "lost"> {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, AbortSignal.timeout(mostMs)]);
  const said = once(child, "message", { signal }).then(([answer]) => answer as Answer);
  const gone = once(child, "exit", { signal }).then(() => "lost" as const);
  child.send(order);
  try {
    return await Promise.race([said, gone]).catch(() => "lost" as const);
  } finally {
    done.abort();
    await Promise.allSettled([said, gone]);
  }
}

function take(): ChildProcess {
  const child = idle && isAlive(idle.child) ? idle.child : start();
  if (idle) clearTimeout(idle.timer);
  idle = null;
  child.ref();
  return child;
}

const isAlive = ({ connected, exitCode, signalCode }: ChildProcess) =>
  connected && exitCode === null && signalCode === null;

/** Kept for the next one, and no reason for us to stay. */
function keep(child: ChildProcess): void {
  idle = { child, timer: setTimeout(() => end(child), idleMs).unref() };
  child.unref();
  child.channel?.unref();
}

const end = (child: ChildProcess) => child.kill("SIGKILL");

/** The shell sets the limit and becomes the program. Nothing of our environment goes along. */
function start(): ChildProcess {
  const program = join(import.meta.dirname, "picture-child.ts");
  const limited = `ulimit -d ${mostData} 2>/dev/null; exec "$0" "$@"`;
  const child = spawn("/bin/sh", ["-c", limited, process.execPath, "--import", "tsx", program], {
    cwd: join(import.meta.dirname, "../../.."),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { NODE_ENV: "production", TMPDIR: tmpdir() },
  });
  child.on("error", () => {});
  return child;
}
