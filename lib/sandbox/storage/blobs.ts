import { randomUUID } from "node:crypto";
import { constants, createReadStream, createWriteStream, mkdirSync } from "node:fs";
import { copyFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { tidily } from "./tidy";

export interface Blob {
  readonly id: string;
  readonly size: number;
}

export type Blobs = ReturnType<typeof openBlobs>;

const bufferBytes = 256 * 1024;

/**
 * Bytes under names of our own making: no part of a client's key ever reaches the file system.
 * A blob is written once and never changed; it exists for the world only when the index mentions it.
 */
export function openBlobs(folder: string) {
  const pathOf = (id: string) => join(folder, id.slice(0, 2), id);
  const newId = () => randomUUID().replaceAll("-", "");
  const readers = new Map<string, number>();
  const doomed = new Set<string>();
  for (let number = 0; number < 256; number++) {
    mkdirSync(join(folder, number.toString(16).padStart(2, "0")), { recursive: true });
  }

  async function remove(ids: Iterable<string>): Promise<void> {
    for (const id of ids) {
      if (readers.has(id)) doomed.add(id);
      else await rm(pathOf(id), { force: true });
    }
  }

  function release(ids: readonly string[]): void {
    for (const id of ids) {
      const left = (readers.get(id) ?? 1) - 1;
      if (left > 0) readers.set(id, left);
      else readers.delete(id);
      if (left <= 0 && doomed.delete(id)) void remove([id]);
    }
  }

  async function* bytes(parts: readonly Blob[], start: number, end: number): AsyncGenerator<Buffer> {
    let offset = 0;
    for (const { id, size } of parts) {
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, size - 1)];
      if (from <= to)
        yield* createReadStream(pathOf(id), { start: from, end: to, highWaterMark: bufferBytes });
      offset += size;
    }
  }

  return {
    remove,

    async write(content: AsyncIterable<Buffer>): Promise<string> {
      const id = newId();
      try {
        await pipeline(tidily(content), createWriteStream(pathOf(id), { highWaterMark: bufferBytes }));
        return id;
      } catch (error) {
        await remove([id]);
        throw error;
      }
    },

    /** From start to end, both included. What is being read stays on disk until it has been read. */
    read(parts: readonly Blob[], start: number, end: number): Readable {
      const ids = parts.map(({ id }) => id);
      for (const id of ids) readers.set(id, (readers.get(id) ?? 0) + 1);
      const stream = Readable.from(tidily(bytes(parts, start, end)), {
        objectMode: false,
        highWaterMark: bufferBytes,
      });
      return stream.once("close", () => release(ids));
    },

    async copy(parts: readonly Blob[]): Promise<Blob[]> {
      const copies: Blob[] = [];
      for (const { id, size } of parts) {
        const copy = { id: newId(), size };
        await copyFile(pathOf(id), pathOf(copy.id), constants.COPYFILE_FICLONE);
        copies.push(copy);
      }
      return copies;
    },

    /** Removes what an interrupted upload left behind. */
    async sweep(known: ReadonlySet<string>): Promise<void> {
      for (const shelf of await readdir(folder)) {
        const ids = await readdir(join(folder, shelf));
        await remove(ids.filter((id) => !known.has(id)));
      }
    },
  };
}
