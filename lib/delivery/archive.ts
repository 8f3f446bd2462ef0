import type { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { invariant } from "@/lib/errors";

export interface ArchiveEntry {
  name: string;
  byteSize: number;
  addedAt: Date;
  open(leaving: AbortSignal): Promise<Readable>;
}

/**
 * Files one after the other as a ZIP while it is read: nothing is kept on disk, and no more in memory than the reader
 * has yet to take. Its size is known before, so that whoever receives less knows that it is broken.
 */
export function archiveOf(entries: readonly ArchiveEntry[]): { stream: Readable; byteSize: number } {
  const zip = new ZipFile();
  const stream = zip.outputStream as Readable;
  const leaving = new AbortController();
  stream.once("close", () => leaving.abort());
  const fail = (error: Error) => stream.destroy(error);
  zip.on("error", fail);
  for (const { name, byteSize, addedAt, open } of entries) {
    const options = { mtime: addedAt, size: byteSize, compress: false };
    zip.addReadStreamLazy(name, options, (begin) => {
      open(leaving.signal).then((bytes) => {
        bytes.once("error", fail);
        if (stream.destroyed) bytes.destroy();
        stream.once("close", () => bytes.destroy());
        begin(null, bytes);
      }, fail);
    });
  }
  let size = -1;
  zip.end({ forceZip64Format: false, comment: "" }, (total = -1) => {
    size = total;
  });
  invariant(size >= 0, "the size of what is not packed is known");
  return { stream, byteSize: size };
}
