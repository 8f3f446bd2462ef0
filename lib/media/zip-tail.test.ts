import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { isWholeZip, zipTailBytes } from "./zip-tail";

async function aZip({ forceZip64Format = false, comment = "" } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.alloc(100_000, 7), "a.bin", { compress: false });
  zip.end({ forceZip64Format, comment });
  return buffer(Readable.from(zip.outputStream));
}

const isWhole = (bytes: Buffer) => isWholeZip(bytes.subarray(-zipTailBytes), bytes.length);

test.each([{}, { forceZip64Format: true }, { comment: "feito em casa" }, { comment: "x".repeat(65_535) }])(
  "UP-12 a whole ZIP is known by its last bytes: %#",
  async (options) => {
    expect(isWhole(await aZip(options))).toBe(true);
  },
);

test("UP-12 a ZIP that lost its end, or hides behind something else, is not whole", async () => {
  const bytes = await aZip();
  expect(isWhole(bytes.subarray(0, -1))).toBe(false);
  expect(isWhole(bytes.subarray(0, -30))).toBe(false);
  expect(isWhole(Buffer.concat([Buffer.from("#!/bin/sh\n"), bytes]))).toBe(false);
  expect(isWhole(Buffer.concat([bytes, Buffer.from("\n")]))).toBe(false);
});
