import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { replaceFile } from "./replace-file";

export interface LineLog<T> {
  append(entry: T): void;
  rewrite(entries: Iterable<T>): void;
  close(): void;
}

/**
 * JSON, one entry a line. An append is one write(2): once it returns, the entry survives a kill of this
 * process. It is not synced to the disk, because 3,000 syncs would make the first start of the demo slow.
 */
export function openLineLog<T>(file: string): LineLog<T> {
  let descriptor = openSync(file, "a");
  return {
    append: (entry) => void writeSync(descriptor, `${JSON.stringify(entry)}\n`),
    rewrite(entries) {
      closeSync(descriptor);
      replaceFile(file, Array.from(entries, (entry) => `${JSON.stringify(entry)}\n`).join(""));
      descriptor = openSync(file, "a");
    },
    close: () => closeSync(descriptor),
  };
}

/** Leaves out a last line that a kill cut in half; rewrite the log before appending to it again. */
export function readLineLog<T>(file: string): T[] {
  return readOrEmpty(file)
    .split("\n")
    .flatMap((line) => {
      try {
        return line ? [JSON.parse(line) as T] : [];
      } catch {
        return [];
      }
    });
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
