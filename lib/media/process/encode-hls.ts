import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Recording } from "../ffmpeg";
import { runFfmpeg } from "../run-ffmpeg";
import type { Rung } from "./rungs";

const segmentSeconds = 6;
/** The other half is for whoever waits for a page. */
const threads = Math.max(1, Math.floor(availableParallelism() / 2));

type Encoding = {
  film: Recording;
  hasSound: boolean;
  rungs: readonly Rung[];
  folder: string;
  signal?: AbortSignal;
  onSeconds: (seconds: number) => void;
};

/** Writes `index.m3u8` and a folder of segments for each rung. The film is decoded once for all of them. */
export const encodeHls = (encoding: Encoding): Promise<void> =>
  runFfmpeg(encoding.film, outputOf(encoding), encoding);

function outputOf({ rungs, hasSound, folder }: Encoding): string[] {
  const names = rungs.map((_, index) => `[v${index}]`);
  const scaled = rungs.map(({ width, height }, index) => `[s${index}]scale=${width}:${height}[v${index}]`);
  const split = `[0:v:0]split=${rungs.length}${rungs.map((_, index) => `[s${index}]`).join("")}`;
  const streams = rungs.map(({ side }, index) => {
    const sound = hasSound ? `,a:${index}` : "";
    return `v:${index}${sound},name:${side}p`;
  });
  return [
    ...["-filter_complex", [split, ...scaled].join(";")],
    ...names.flatMap((name) => ["-map", name, ...(hasSound ? ["-map", "0:a:0"] : [])]),
    ...["-map_metadata", "-1", "-map_chapters", "-1"],
    ...["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-crf", "23"],
    ...["-threads", `${threads}`, "-force_key_frames", `expr:gte(t,n_forced*${segmentSeconds})`],
    ...rungs.flatMap(({ kilobits }, index) => [
      ...[`-maxrate:v:${index}`, `${kilobits}k`],
      ...[`-bufsize:v:${index}`, `${2 * kilobits}k`],
    ]),
    ...(hasSound ? ["-c:a", "aac", "-b:a", "128k", "-ac", "2"] : []),
    ...["-f", "hls", "-hls_time", `${segmentSeconds}`, "-hls_playlist_type", "vod"],
    ...["-hls_flags", "independent_segments", "-master_pl_name", "index.m3u8"],
    ...["-var_stream_map", streams.join(" ")],
    ...["-hls_segment_filename", join(folder, "%v", "%05d.ts"), join(folder, "%v", "index.m3u8")],
  ];
}
