import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ffmpeg, findFfmpeg, missingFfmpeg, type Recording } from "./ffmpeg";
import { pictureOf } from "./picture-of";
import { posterOf } from "./poster";
import { probe } from "./probe";
import { aWav } from "./testing/a-wav";
import { soundOfWav } from "./wav";
import { waveformOf } from "./waveform";

const isThere = await findFfmpeg();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "probe-"));
});
afterAll(() => rm(folder, { recursive: true }));

const make = (...args: string[]) => promisify(execFile)("ffmpeg", ["-v", "error", "-y", ...args]);
const picture = ["-f", "lavfi", "-i", "testsrc=size=320x180:rate=10:duration=2"];
const tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2"];

async function kept(kind: Recording["kind"], bytes: Buffer | string): Promise<Recording> {
  const path = join(folder, `given.${kind}`);
  await writeFile(path, bytes);
  return { path, kind };
}

/** Writes a quarter turn into the matrix of the track's head, as a telephone does. */
function onItsSide(film: Buffer): Buffer {
  const matrix = film.indexOf("tkhd") + 44;
  for (const [i, value] of [0, 0x10000, 0, -0x10000, 0].entries()) film.writeInt32BE(value, matrix + 4 * i);
  return film;
}

test("where ffmpeg is not installed a film is refused in plain words", async () => {
  vi.stubEnv("PATH", folder);
  vi.resetModules();
  const elsewhere = await import("./ffmpeg");
  expect(await elsewhere.findFfmpeg()).toBe(false);
  const film = await kept("mp4", "film");
  await expect(elsewhere.ffmpeg("ffprobe", film, [])).rejects.toMatchObject({
    code: "unavailable",
    message: missingFfmpeg,
  });
  vi.unstubAllEnvs();
});

describe.runIf(isThere)("with ffmpeg, which only some machines have", () => {
  test("a film tells its length and size, and gives a still", async () => {
    const film: Recording = { path: join(folder, "film.mp4"), kind: "mp4" };
    await make(...picture, ...tone, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", film.path);
    const facts = await probe(film);
    expect(facts).toMatchObject({ hasSound: true, film: { width: 320, height: 180, codec: "h264" } });
    expect(facts.durationSeconds).toBeCloseTo(2, 0);
    const still = await pictureOf(await posterOf(film, facts.durationSeconds));
    expect(still).toMatchObject({ width: 320, height: 180 });
    expect(await waveformOf(film, facts.durationSeconds)).toHaveLength(100);
  });

  test("a film taken upright has the size it is seen in", async () => {
    const [lying, film] = [join(folder, "lying.mp4"), join(folder, "upright.mp4")];
    await make(...picture, "-pix_fmt", "yuv420p", lying);
    await writeFile(film, onItsSide(await readFile(lying)));
    expect((await probe({ path: film, kind: "mp4" })).film).toMatchObject({ width: 180, height: 320 });
    const still = await pictureOf(await posterOf({ path: film, kind: "mp4" }, 2));
    expect(still).toMatchObject({ width: 180, height: 320 });
  });

  test("an MP3 tells its length and its heights", async () => {
    const song: Recording = { path: join(folder, "song.mp3"), kind: "mp3" };
    await make(...tone, "-c:a", "libmp3lame", song.path);
    const { durationSeconds, film } = await probe(song);
    expect(film).toBeNull();
    expect(durationSeconds).toBeCloseTo(2, 0);
    const waveform = await waveformOf(song, durationSeconds);
    expect(waveform).toHaveLength(100);
    expect(Math.max(...waveform)).toBe(100);
  });

  test("ffmpeg and we draw the same WAV alike", async () => {
    const sound = await kept("wav", aWav({ seconds: 2 }));
    const [theirs, { waveform: ours }] = [await waveformOf(sound, 2), await soundOfWav(sound.path)];
    for (const i of [10, 30, 50, 70, 90]) {
      expect(Math.abs((theirs[i] as number) - (ours[i] as number))).toBeLessThan(20);
    }
  });

  test("UP-10 a list of other files that calls itself a film is not followed", async () => {
    const secret = join(folder, "secret.wav");
    await writeFile(secret, aWav());
    for (const list of [
      `ffconcat version 1.0\nfile ${secret}\n`,
      `#EXTM3U\n#EXTINF:1,\nfile://${secret}\n`,
    ]) {
      for (const kind of ["mp4", "mp3", "wav"] as const) {
        await expect(probe(await kept(kind, list))).rejects.toMatchObject({ code: "invalid" });
      }
    }
  });

  test("UP-10 a file that is broken is refused", async () => {
    const broken = await kept("mp4", Buffer.alloc(2_000, 1));
    await expect(probe(broken)).rejects.toMatchObject({ details: { fault: "unreadable" } });
    await expect(
      ffmpeg("ffprobe", { path: join(folder, "gone.mp4"), kind: "mp4" }, []),
    ).rejects.toMatchObject({
      details: { fault: "unreadable" },
    });
  });
});
