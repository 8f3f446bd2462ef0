import fc from "fast-check";
import { expect, test } from "vitest";
import { archiveName, fileNames } from "./file-names";

const named = (fileName: string | null, contentType = "application/pdf") => ({ fileName, contentType });

test.each([
  ["Canção do mar.mp3", "Canção do mar.mp3"],
  ["cafe\u0301.pdf", "café.pdf"],
  ["../../etc/passwd", "etc passwd"],
  ["C:\\temp\\x.exe", "C temp x.exe"],
  ['a"; b.exe', "a ; b.exe"],
  ["a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf"],
  ["fatura\u202efdp.exe", "fatura fdp.exe"],
  ["con.pdf", "con_.pdf"],
  [" .hidden. ", "hidden"],
])("DL-09 %j is kept as %j", (given, kept) => {
  expect(fileNames([named(given)], "Livro")).toEqual([kept]);
});

test("a file without a name is called like its product, and two of one name are numbered, whatever their case", () => {
  const files = [named(null), named(null), named("Foto.JPG"), named("foto.jpg"), named(null, "audio/mpeg")];
  expect(fileNames(files, "Sessão")).toEqual([
    "Sessão.pdf",
    "Sessão (2).pdf",
    "Foto.JPG",
    "foto (2).jpg",
    "Sessão.mp3",
  ]);
});

test("a name of signs that draw nothing is replaced, and an archive is called like its product", () => {
  expect(fileNames([named("\u200b/\u202e")], "///")).toEqual(["pdf"]);
  expect(archiveName("Trinta jantares: à meia-luz?")).toBe("Trinta jantares à meia-luz.zip");
  expect(archiveName("💿".repeat(100))).toBe(`${"💿".repeat(44)}.zip`);
});

test("whatever they were called, names differ, are short and hold no path", () => {
  const names = fc.array(fc.option(fc.string({ unit: "binary", maxLength: 300 })), { maxLength: 8 });
  fc.assert(
    fc.property(names, fc.string({ unit: "binary" }), (given, title) => {
      const kept = fileNames(
        given.map((name) => named(name)),
        title,
      );
      expect(new Set(kept.map((name) => name.toLowerCase())).size).toBe(given.length);
      for (const name of kept) {
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+$/u);
        expect(name).not.toMatch(/^\.|\.$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
      }
    }),
  );
});
