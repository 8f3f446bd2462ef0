import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition";

test.each([
  [
    "Canção da manhã.mp3",
    `filename="Cancao da manha.mp3"; filename*=UTF-8''Can%C3%A7%C3%A3o%20da%20manh%C3%A3.mp3`,
  ],
  ["plano (final)'*.pdf", `filename="plano (final)'*.pdf"; filename*=UTF-8''plano%20%28final%29%27%2A.pdf`],
  ["100%.zip", `filename="100_.zip"; filename*=UTF-8''100%25.zip`],
  ["日本.zip", `filename="__.zip"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.zip`],
  ['a"; filename="b.exe', `filename="a_; filename=_b.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe`],
  [
    "a\r\nset-cookie: b/../c\\d\u202e.pdf",
    `filename="aset-cookie: b..cd.pdf"; filename*=UTF-8''aset-cookie%3A%20b..cd.pdf`,
  ],
])("%j keeps its true name, and writes nothing else into the header", (name, expected) => {
  expect(contentDisposition("attachment", name)).toBe(`attachment; ${expected}`);
});

test("without a name it only says whether to show or to keep", () => {
  expect(contentDisposition("inline")).toBe("inline");
  expect(contentDisposition("attachment", "")).toBe("attachment");
});

test("half a character is no reason to fail", () => {
  expect(contentDisposition("inline", "a\ud83d.pdf")).toContain("filename*=UTF-8''a%EF%BF%BD.pdf");
});
