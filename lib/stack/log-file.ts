import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";

const rotateAt = 5_000_000;

/** Children write to a file and not to a pipe: what they say while ending is kept even if the launcher is gone. */
export function openLog(path: string): { descriptor: number; start: number } {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > rotateAt) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, "a");
  return { descriptor, start: fstatSync(descriptor).size };
}

export class LogReader {
  #rest = "";

  constructor(
    readonly path: string,
    private position: number,
  ) {}

  /** The complete lines written since the last call. */
  read(): string[] {
    const chunk = readFrom(this.path, this.position);
    this.position += chunk.length;
    const lines = (this.#rest + chunk.toString("utf8")).split("\n");
    this.#rest = lines.pop() ?? "";
    return lines;
  }
}

function readFrom(path: string, position: number): Buffer {
  const descriptor = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - position));
    return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, position));
  } finally {
    closeSync(descriptor);
  }
}

export const lastLines = (path: string, start: number, count: number): string[] =>
  readFrom(path, start).toString("utf8").trimEnd().split("\n").slice(-count);
