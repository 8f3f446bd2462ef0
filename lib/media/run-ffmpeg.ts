import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { unusable } from "./fault";
import { inputOf, type Recording } from "./ffmpeg";

type Watch = { signal?: AbortSignal; onSeconds?: (seconds: number) => void };

/** What may take as long as it takes, into files: tells how far into the recording it is, and ends when it is told to. */
export async function runFfmpeg(
  recording: Recording,
  output: string[],
  { signal, onSeconds }: Watch = {},
): Promise<void> {
  const args = ["-v", "error", "-nostdin", "-progress", "pipe:1", ...inputOf(recording), ...output];
  const child = spawn("ffmpeg", args, { stdio: ["ignore", "pipe", "ignore"], signal, killSignal: "SIGKILL" });
  const ended = once(child, "close") as Promise<[number | null]>;
  // Heard of below, whenever it comes.
  ended.catch(() => {});
  for await (const line of createInterface(child.stdout)) {
    const microseconds = Number(/^out_time_us=(\d+)$/.exec(line)?.[1] ?? 0);
    if (microseconds > 0) onSeconds?.(microseconds / 1e6);
  }
  const [code] = await ended;
  signal?.throwIfAborted();
  if (code !== 0) throw unusable("unreadable");
}
