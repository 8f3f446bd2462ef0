import { type FileHandle, open } from "node:fs/promises";
import { unusable } from "./fault";
import { heightCount, heightsOf } from "./heights";

export type Sound = { durationSeconds: number; waveform: number[] };

type Layout = {
  bytesPerSecond: number;
  blockSize: number;
  bytesPerSample: number;
  isFloat: boolean;
  start: number;
  size: number;
};

/** A WAV needs no decoder: its length stands in its head, and its heights lie in the file as numbers. */
export async function soundOfWav(path: string): Promise<Sound> {
  const file = await open(path);
  try {
    const layout = await layoutOf(file);
    const peaks: number[] = [];
    for (let i = 0; i < heightCount; i++) peaks.push(await peakAt(file, layout, i));
    return { durationSeconds: layout.size / layout.bytesPerSecond, waveform: heightsOf(peaks) };
  } finally {
    await file.close();
  }
}

const mostChunks = 100;

async function layoutOf(file: FileHandle): Promise<Layout> {
  const { size: fileSize } = await file.stat();
  let format: Omit<Layout, "start" | "size"> | undefined;
  let at = 12;
  for (let i = 0; i < mostChunks && at + 8 <= fileSize; i++) {
    const head = await read(file, at, 8);
    const size = head.readUInt32LE(4);
    const start = at + 8;
    const name = head.toString("latin1", 0, 4);
    if (name === "fmt ") format = formatOf(await read(file, start, Math.min(size, 40)));
    if (name === "data" && format)
      return { ...format, start, size: whole(size, fileSize - start, format.blockSize) };
    at = start + size + (size % 2);
  }
  throw unusable("unreadable");
}

/** A recorder that was switched off leaves a size that was never filled in; what is there counts. */
function whole(said: number, there: number, blockSize: number): number {
  const size = Math.min(said || there, there);
  if (size < blockSize) throw unusable("nothing_in_it");
  return size - (size % blockSize);
}

function formatOf(chunk: Buffer): Omit<Layout, "start" | "size"> {
  if (chunk.length < 16) throw unusable("unreadable");
  const extended = chunk.readUInt16LE(0) === 0xfffe && chunk.length >= 26;
  const tag = chunk.readUInt16LE(extended ? 24 : 0);
  const channels = chunk.readUInt16LE(2);
  const rate = chunk.readUInt32LE(4);
  const blockSize = chunk.readUInt16LE(12);
  const bytesPerSample = chunk.readUInt16LE(14) / 8;
  const isFloat = tag === 3;
  const isKnown = isFloat ? bytesPerSample === 4 : tag === 1 && [1, 2, 3, 4].includes(bytesPerSample);
  const isSound = rate > 0 && channels > 0 && blockSize === channels * bytesPerSample;
  if (!isKnown || !isSound) throw unusable("unreadable");
  return { bytesPerSecond: rate * blockSize, blockSize, bytesPerSample, isFloat };
}

const windowBytes = 64 * 1024;

/** The loudest sample near the beginning of one hundredth: two gigabytes are drawn from six megabytes of reading. */
async function peakAt(file: FileHandle, layout: Layout, index: number): Promise<number> {
  const { blockSize, bytesPerSample, size, start } = layout;
  const blocks = size / blockSize;
  const from = Math.floor((index * blocks) / heightCount);
  const to = Math.max(from + 1, Math.floor(((index + 1) * blocks) / heightCount));
  const count = Math.min(to - from, Math.floor(windowBytes / blockSize) || 1);
  const bytes = await read(file, start + from * blockSize, count * blockSize);
  let peak = 0;
  for (let at = 0; at < bytes.length; at += bytesPerSample)
    peak = Math.max(peak, loudness(bytes, at, layout));
  return peak;
}

function loudness(bytes: Buffer, at: number, { bytesPerSample, isFloat }: Layout): number {
  if (isFloat) return Math.min(1, Math.abs(bytes.readFloatLE(at)) || 0);
  // One byte counts from 128 upwards; the wider ones carry a sign.
  if (bytesPerSample === 1) return Math.abs(bytes.readUInt8(at) - 128) / 128;
  return Math.abs(bytes.readIntLE(at, bytesPerSample)) / 2 ** (8 * bytesPerSample - 1);
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw unusable("incomplete");
  return buffer;
}
