import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { AppError } from "@/lib/errors";
import { atMost } from "./at-most";
import { unusable } from "./fault";

const run = promisify(execFile);
const timeout = 60_000;
const maxBuffer = 64 * 1024 * 1024;
const programs = ["ffmpeg", "ffprobe"] as const;
type Program = (typeof programs)[number];

export const missingFfmpeg =
  "ffmpeg and ffprobe are not installed here: films play as they came, and have no length, still or smaller sizes; " +
  "MP3 recordings have no length or waveform. Install ffmpeg for all of that.";

let found: Promise<boolean> | undefined;

/** Asked once: what is installed does not change while a process lives. */
export function findFfmpeg(): Promise<boolean> {
  found ??= Promise.all(programs.map((program) => run(program, ["-version"], { timeout }))).then(
    () => true,
    () => false,
  );
  return found;
}

const oneAtATime = atMost(1);

/** The kind was judged from the bytes; naming it keeps ffmpeg from taking the file for a list of other files. */
export type Recording = { path: string; kind: "mp4" | "mp3" | "wav" };

/** One file on this disk, and nothing it may point to: not another file, not an address on our network. */
export const inputOf = ({ path, kind }: Recording): string[] => [
  "-protocol_whitelist",
  "file",
  "-f",
  kind,
  "-i",
  `file:${path}`,
];

/** What takes a minute at most and fits in memory. No part of it goes through a shell. */
export async function ffmpeg(program: Program, recording: Recording, before: string[], after: string[] = []) {
  if (!(await findFfmpeg())) throw new AppError("unavailable", missingFfmpeg);
  const quiet = program === "ffmpeg" ? ["-nostdin", "-threads", "1"] : [];
  const args = ["-v", "error", ...quiet, ...before, ...inputOf(recording), ...after];
  return oneAtATime(async () => {
    try {
      const { stdout } = await run(program, args, {
        encoding: "buffer",
        timeout,
        maxBuffer,
        killSignal: "SIGKILL",
      });
      return stdout;
    } catch (error) {
      throw unusable((error as { killed?: boolean }).killed ? "too_slow" : "unreadable", error);
    }
  });
}
