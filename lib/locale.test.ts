import { expect, test } from "vitest";
import { isLocale, pickLocale } from "./locale";

test.each([
  ["pt-BR,pt;q=0.9,en;q=0.8", "pt-BR"],
  ["pt", "pt-BR"],
  ["pt-PT", "pt-BR"],
  ["en-US,en;q=0.9", "en"],
  ["en-GB,en;q=0.9,pt;q=0.1", "en"],
  ["fr-FR,fr;q=0.9,en;q=0.8,pt;q=0.7", "en"],
  ["de,pt;q=0.5", "pt-BR"],
])("a browser that asks for %s is answered in %s, whatever the house speaks", (asked, locale) => {
  expect(pickLocale(undefined, asked, "pt-BR")).toBe(locale);
  expect(pickLocale(undefined, asked, "en")).toBe(locale);
});

test.each(["fr-FR", "*", "", "enx,ptx", null])(
  "%j names no language of ours, so the house chooses",
  (asked) => {
    expect(pickLocale(undefined, asked, "pt-BR")).toBe("pt-BR");
    expect(pickLocale(undefined, asked, "en")).toBe("en");
  },
);

test("a choice once made outweighs the browser, and a forged one counts for nothing", () => {
  expect(pickLocale("en", "pt-BR", "pt-BR")).toBe("en");
  expect(pickLocale("../etc", "en", "pt-BR")).toBe("en");
  expect(pickLocale("toString", null, "pt-BR")).toBe("pt-BR");
});

test("a header of any length is read in no time", () => {
  const started = performance.now();
  pickLocale(undefined, "e".repeat(100_000), "pt-BR");
  expect(performance.now() - started).toBeLessThan(200);
});

test("only exact names are languages", () => {
  expect(["pt-BR", "en", "pt", "EN", undefined, 1].map(isLocale)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
