import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseKey } from "./parse-key";
import { hasTitle, titleOf } from "./title-of";

test.each([
  [
    "Ana/profile/icon.webp",
    { kind: "icon", folder: "Ana", fileName: "icon.webp", contentType: "image/webp" },
  ],
  ["Ana/profile/banner.webp", { kind: "banner", folder: "Ana" }],
  ["Ana/profile/old/icon.webp", { kind: "profile", fileName: "old/icon.webp" }],
  ["Ana/profile/icon.png", { kind: "profile", contentType: "image/png" }],
  ["Ana/cover.JPG", { kind: "thumbnail", folder: "Ana", contentType: "image/jpeg" }],
  ["Ana/Beach/1.png", { kind: "image", folder: "Ana", post: "Beach", fileName: "1.png" }],
  ["Ana/Beach/day 2/film.MKV", { kind: "video", post: "Beach", fileName: "day 2/film.MKV" }],
])("“%s” is understood", (key, expected) => {
  expect(parseKey(key)).toMatchObject(expected);
});

test.each([
  ["", "no-folder"],
  ["a.png", "no-folder"],
  ["/Ana/a.png", "no-folder"],
  ["Ana/", "empty-segment"],
  ["a//b///c.png", "empty-segment"],
  ["Ana/film.mp4", "unknown-type"],
  ["Ana/profile/film.mp4", "unknown-type"],
  ["Ana/notes.txt", "unknown-type"],
  ["Ana/Beach/Thumbs.db", "unknown-type"],
  ["Ana/Beach/png", "unknown-type"],
  ["Ana/Beach/._1.png", "hidden-file"],
  ["Ana/\u202e/1.png", "empty-name"],
  [" /Beach/1.png", "empty-name"],
])("“%s” is skipped: %s", (key, skip) => {
  expect(parseKey(key)).toEqual({ skip });
});

describe("WL-01 a hostile key is understood as text or skipped with its reason", () => {
  test.each([
    ["../../etc/passwd", "climbs"],
    ["Ana/../Bia/1.png", "climbs"],
    ["Ana/%2e%2e%2f/1.png", "climbs"],
    ["Ana/%252e%252e/1.png", "climbs"],
    ["Ana/..\\..\\1.png", "climbs"],
    ["Ana/Beach/1\0.png", "unreadable"],
    ["Ana/Beach/\ud800.png", "unreadable"],
    ["Ana/\u202Egnp.exe", "unknown-type"],
    ["Ana/profile/icon.webp/x", "unknown-type"],
    ["Ana/Beach/1.png ", "unknown-type"],
    [`${"a/".repeat(10_000)}1.png`, "too-long"],
    [`Ana/Beach/${"é".repeat(510)}.png`, "too-long"],
  ])("“%s” is skipped: %s", (key, skip) => {
    expect(parseKey(key)).toEqual({ skip });
  });

  test.each([
    ["Ana/<script>alert(1)</script>x/a.png", "<script>alert(1)<"],
    ["Ana/'; drop table creators; --/a.mp4", "'; drop table creators; --"],
    ["Ana/🎬🏽/a.mp4", "🎬🏽"],
    ["__proto__/x/a.png", "x"],
    ["constructor/__proto__/a.png", "__proto__"],
  ])("“%s” is text", (key, post) => {
    const parsed = parseKey(key);
    expect(parsed).toHaveProperty("folder", key.split("/")[0]);
    expect(parsed).toHaveProperty("post", post);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  test("a key of exactly 1,024 bytes is understood", () => {
    const key = `Ana/Beach/${"k".repeat(1_010)}.png`;
    expect(Buffer.byteLength(key)).toBe(1_024);
    expect(parseKey(key)).toMatchObject({ kind: "image", post: "Beach" });
  });

  test("two spellings of one name are one folder and one post", () => {
    const key = "José/Verão/1.png";
    expect(parseKey(key.normalize("NFD"))).toEqual(parseKey(key.normalize("NFC")));
  });
});

test.each(["1.png.html", "1.mp4.html", "1.svg", "1.txt", "1.exe", "1.png.", "1.png\u202e"])(
  "WL-07 “%s” is no picture and no film",
  (name) => {
    expect(parseKey(`Ana/Beach/${name}`)).toEqual({ skip: "unknown-type" });
  },
);

/** Text with a liking for what breaks parsers. */
const spice = fc.constantFrom(
  "/",
  ".",
  "..",
  "profile",
  "\0",
  "\u202e",
  "%2e",
  "%2f",
  "\\",
  " ",
  ".png",
  ".mp4",
  "é",
  "e\u0301",
  "__proto__",
  "icon.webp",
  "\ud800",
);
const anyKey = fc
  .array(fc.oneof(spice, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 30 })
  .map((parts) => parts.join(""));

test("WL-01 no key makes the parser throw, gives an empty name or a way up", () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const parsed = parseKey(key);
      if ("skip" in parsed) return;
      const names = [parsed.folder, parsed.fileName, ...("post" in parsed ? [parsed.post] : [])];
      for (const name of names) expect(hasTitle(titleOf(name))).toBe(true);
      const segments = names.flatMap((name) => name.split("/"));
      expect(segments.filter((segment) => [".", "..", ""].includes(segment))).toEqual([]);
      expect(names.join("")).not.toContain("\0");
    }),
    { numRuns: 1_000 },
  );
});
