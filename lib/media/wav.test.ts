import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWav } from "./testing/a-wav";
import { soundOfWav } from "./wav";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wav-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function soundOf(bytes: Buffer) {
  const path = join(folder, "sound.wav");
  await writeFile(path, bytes);
  return soundOfWav(path);
}

test.each([1, 2, 3, 4])(
  "a WAV of %i bytes a sample gives its length and a hundred heights",
  async (bytesPerSample) => {
    const { durationSeconds, waveform } = await soundOf(aWav({ seconds: 2, bytesPerSample }));
    expect(durationSeconds).toBeCloseTo(2, 3);
    expect(waveform).toHaveLength(100);
    // It swells from silence: the last hundredth is the loudest, the middle half as loud.
    expect(waveform[99]).toBe(100);
    expect(waveform[0]).toBeLessThan(4);
    expect(Math.abs((waveform[49] as number) - 50)).toBeLessThan(4);
  },
);

test("silence is a flat line, and a sound of three samples still has a hundred heights", async () => {
  expect((await soundOf(aWav({ seconds: 1, loudness: 0 }))).waveform).toEqual(new Array(100).fill(0));
  expect((await soundOf(aWav({ seconds: 3 / 8_000 }))).waveform).toHaveLength(100);
});

test("a recorder that was switched off left no size: what is there counts", async () => {
  const bytes = aWav({ seconds: 1 });
  bytes.writeUInt32LE(0xffffffff, 40);
  expect((await soundOf(bytes)).durationSeconds).toBeCloseTo(1, 3);
});

test.each<[string, (bytes: Buffer) => Buffer, string]>([
  ["that ends in its head", (bytes) => bytes.subarray(0, 30), "incomplete"],
  ["without a sound", (bytes) => bytes.subarray(0, 44), "nothing_in_it"],
  ["with no rate", (bytes) => bytes.fill(0, 24, 28), "unreadable"],
  ["with blocks of nothing", (bytes) => bytes.fill(0, 32, 34), "unreadable"],
  ["in a compressed format", (bytes) => bytes.fill(0x55, 20, 21), "unreadable"],
  ["of chunks that lead nowhere", (bytes) => bytes.fill(0, 12), "unreadable"],
])("a WAV %s is refused", async (_what, spoil, fault) => {
  await expect(soundOf(spoil(aWav({ seconds: 1 })))).rejects.toMatchObject({ details: { fault } });
});
