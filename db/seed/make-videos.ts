import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newCanvas } from "./art/canvas";
import { type Family, families } from "./art/paint";
import { type Palette, palettes } from "./art/palettes";
import { type Film, films, song } from "./files/recordings";
import { wave } from "./files/wave";
import { Random } from "./random";

/**
 * Made once with ffmpeg, kept in the repository: `node --import tsx db/seed/make-videos.ts` makes them again.
 * Nobody who runs the demo needs ffmpeg.
 */
const framesPerSecond = 24;
const folder = fileURLToPath(new URL("./media/", import.meta.url));

async function film({ file, family, palette, width, height, seconds, sound }: Film) {
  const audio = sound ? ["-i", join(tmpdir(), `${file}.wav`), "-c:a", "aac", "-b:a", "48k", "-shortest"] : [];
  const picture = [
    "-c:v",
    "libx264",
    "-profile:v",
    "baseline",
    "-pix_fmt",
    "yuv420p",
    "-preset",
    "veryslow",
    "-crf",
    "34",
  ];
  const frames = [
    "-f",
    "rawvideo",
    "-pix_fmt",
    "rgb24",
    "-s",
    `${width}x${height}`,
    "-r",
    `${framesPerSecond}`,
    "-i",
    "-",
  ];
  if (sound) writeFileSync(join(tmpdir(), `${file}.wav`), wave(file, seconds));
  await ffmpeg(
    [...frames, ...audio, ...picture, "-movflags", "+faststart", `${folder}${file}`],
    function* () {
      for (let frame = 0; frame < seconds * framesPerSecond; frame++) {
        const canvas = newCanvas(width, height);
        const { colors } = palettes[palette] as Palette;
        const phase = frame / (seconds * framesPerSecond);
        families[family as Family].paint(canvas, { random: new Random(file), colors, phase });
        yield Buffer.from(canvas.pixels.buffer);
      }
    },
  );
}

async function ffmpeg(args: string[], frames: () => Iterable<Buffer>) {
  const child = spawn("ffmpeg", ["-v", "error", "-y", ...args], { stdio: ["pipe", "inherit", "inherit"] });
  for (const frame of frames()) if (!child.stdin.write(frame)) await once(child.stdin, "drain");
  child.stdin.end();
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

for (const each of films) await film(each);
const recording = wave("canção da tarde", song.seconds);
await ffmpeg(["-i", "-", "-c:a", "libmp3lame", "-b:a", "64k", `${folder}${song.file}`], () => [recording]);
