import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { pdf } from "./pdf";
import { filmed, played, sung } from "./recordings";
import { zip } from "./zip";

test("every object of a PDF lies where its table says", () => {
  const file = pdf([
    { heading: "Pão (de casa)", paragraphs: ["Dezoito horas na geladeira. ".repeat(12)] },
    { heading: "Segunda página", paragraphs: ["“Fim”"] },
  ]).toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF/.exec(file)?.[1]);
  const offsets = [...file.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
  expect(offsets).toHaveLength(8);
  for (const [i, offset] of offsets.entries())
    expect(file.slice(offset)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
  for (const [, length, content] of file.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
    expect(content).toHaveLength(Number(length));
  expect(file).toContain("(P\u00e3o \\(de casa\\)) Tj");
});

test("a ZIP holds its entries with their names, sizes and checksums", () => {
  const entries = [
    { name: "LEIA-ME.txt", bytes: Buffer.from("olá") },
    { name: "março.csv", bytes: Buffer.from("mês;previsto\n") },
  ];
  const file = zip(entries);
  let at = file.readUInt32LE(file.length - 6);
  expect(file.readUInt16LE(file.length - 12)).toBe(2);
  for (const { name, bytes } of entries) {
    expect(file.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = file.readUInt16LE(at + 28);
    expect(file.toString("utf8", at + 46, at + 46 + nameLength)).toBe(name);
    const local = file.readUInt32LE(at + 42);
    expect(file.readUInt32LE(local)).toBe(0x04034b50);
    const stored = file.subarray(
      local + 30 + nameLength,
      local + 30 + nameLength + file.readUInt32LE(at + 24),
    );
    expect(stored).toEqual(bytes);
    expect(file.readUInt32LE(at + 16)).toBe(crc32(stored));
    at += 46 + nameLength;
  }
});

test("recordings are what they say: MP4 that starts before it is whole, MP3, WAV with sound in it", () => {
  for (const take of [0, 1, 2]) {
    const { bytes } = filmed(take);
    expect(bytes.toString("latin1", 4, 8)).toBe("ftyp");
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
    expect(bytes.length).toBeLessThan(350_000);
  }
  expect(sung().bytes.length).toBeLessThan(200_000);
  const { bytes, seconds } = played(0);
  expect(bytes.toString("latin1", 0, 4) + bytes.toString("latin1", 8, 12)).toBe("RIFFWAVE");
  expect((bytes.length - 44) / bytes.readUInt32LE(28)).toBe(seconds);
  const samples = new Int16Array(bytes.buffer, bytes.byteOffset + 44, 200_000);
  const loudest = samples.reduce((most, sample) => Math.max(most, sample));
  expect(loudest).toBeGreaterThan(8_000);
  expect(loudest).toBeLessThan(32_767);
});
