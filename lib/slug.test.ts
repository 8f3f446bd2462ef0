import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReservedSlug, isSlug, slugify } from "./slug";

test.each(["ana", "ana-banana", "a1b", "4ever", "x".repeat(40)])("“%s” is a slug", (slug) => {
  expect(isSlug(slug)).toBe(true);
});

describe("AZ-16 what may not be a slug", () => {
  test.each([
    "admin",
    "api",
    "login",
    "www",
    "profile",
    "products",
    "con",
    "creators",
    "forgot-password",
    "pt-br",
  ])("the reserved word “%s”", (slug) => {
    expect(isReservedSlug(slug)).toBe(true);
    expect(isSlug(slug)).toBe(false);
  });

  test.each([
    ["full-width letters", "ｃreator1"],
    ["a zero-width space", "ana\u200b"],
    ["a Cyrillic letter", "аpple"],
    ["101 characters", "x".repeat(101)],
    ["41 characters", "x".repeat(41)],
    ["two characters", "ab"],
    ["dots", ".."],
    ["capitals", "Ana"],
    ["an accent", "aná"],
    ["two hyphens in a row", "ana--b"],
    ["a hyphen at the end", "ana-"],
    ["a hyphen at the start", "-ana"],
    ["a line break at the end", "ana\n"],
    ["nothing", ""],
    ["a path", "ana/b"],
  ])("%s", (_, slug) => {
    expect(isSlug(slug)).toBe(false);
  });
});

describe("suggestions", () => {
  test.each([
    ["Ana Conceição", "ana-conceicao"],
    ["  D'Ávila & Filhos!  ", "davila-filhos"],
    ["ＡＮＡ①", "ana1"],
    ["İstanbul", "istanbul"],
    ["дом", ""],
    [`${"a".repeat(39)} b`, "a".repeat(39)],
  ])("“%s” suggests “%s”", (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  test("a suggestion is empty or has the shape the database asks for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (name) => {
        expect(slugify(name)).toMatch(/^$|^[a-z0-9](-?[a-z0-9]){0,39}$/);
        expect(slugify(name).length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
