import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { unzip } from "@/lib/testing/unzip";
import { archiveOf } from "./archive";

const addedAt = new Date("2026-11-20T12:00:00Z");
const entry = (name: string, text: string) => ({
  name,
  byteSize: Buffer.byteLength(text),
  addedAt,
  open: async () => Readable.from([Buffer.from(text)]),
});
const megabyte = Buffer.alloc(1024 * 1024, "x");

test("every file comes out as it went in, under its name with accents, and the size was known before", async () => {
  const { stream, byteSize } = archiveOf([entry("Canção.txt", "mar"), entry("vazio.txt", "")]);
  const bytes = await buffer(stream);
  expect(bytes).toHaveLength(byteSize);
  expect([...unzip(bytes)]).toEqual([
    ["Canção.txt", "mar"],
    ["vazio.txt", ""],
  ]);
  // The flag by which programs know that names are UTF-8.
  expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
});

test("OP-07 a file that breaks off, or is shorter than it was, breaks the archive instead of ending it", async () => {
  const broken = {
    ...entry("b.txt", "never"),
    open: async () =>
      Readable.from(
        (async function* () {
          yield Buffer.from("ne");
          throw new Error("the storage went away");
        })(),
      ),
  };
  await expect(buffer(archiveOf([entry("a.txt", "a"), broken]).stream)).rejects.toThrow(/went away/);
  const shorter = { ...entry("c.txt", "c"), byteSize: 2 };
  await expect(buffer(archiveOf([shorter]).stream)).rejects.toThrow(/unexpected number of bytes/);
  const gone = { ...entry("d.txt", "d"), open: () => Promise.reject(new Error("no such object")) };
  await expect(buffer(archiveOf([gone]).stream)).rejects.toThrow(/no such object/);
});

test("no more is read than the reader takes, one file at a time, and a reader who leaves closes the one that is open", async () => {
  let produced = 0;
  const opened: Readable[] = [];
  const huge = (name: string) => ({
    name,
    byteSize: 500 * megabyte.length,
    addedAt,
    open: async () => {
      const body = Readable.from(
        (async function* () {
          for (let count = 0; count < 500; count += 1) {
            produced += 1;
            yield megabyte;
          }
        })(),
      );
      opened.push(body);
      return body;
    },
  });
  const { stream } = archiveOf([huge("one.bin"), huge("two.bin")]);
  const reader = stream.pipe(new PassThrough());
  await once(reader, "readable");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(produced).toBeLessThan(40);
  stream.destroy();
  await once(opened[0] as Readable, "close");
  expect(opened).toHaveLength(1);
});
