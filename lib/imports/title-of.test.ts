import fc from "fast-check";
import { expect, test } from "vitest";
import { titleOf } from "./title-of";

test.each([
  ["  Ana \t Banana\n", "Ana Banana"],
  ["\u202egnp\u202c.exe\u200f", "gnp.exe"],
  ["a\u0000b\u0007c\u009f", "abc"],
  ["<b>Ana</b>", "<b>Ana</b>"],
  ["👩‍👩‍👧", "👩‍👩‍👧"],
  ["Jose\u0301", "José"],
])("WL-09 “%s” is titled “%s”", (name, title) => {
  expect(titleOf(name)).toBe(title);
});

test("WL-09 a title of 200 KB is cut to 200 characters, and never through one", () => {
  expect([...titleOf("🎬".repeat(50_000))]).toEqual(Array.from({ length: 200 }, () => "🎬"));
});

test("WL-09 a title is one visible line of at most 200 characters, and its own title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
      const title = titleOf(name);
      expect([...title].length).toBeLessThanOrEqual(200);
      expect(title).not.toMatch(/[\p{Cc}\p{Bidi_Control}]|^\s|\s$/u);
      expect(titleOf(title)).toBe(title);
    }),
    { numRuns: 300 },
  );
});
