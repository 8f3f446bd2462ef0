import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");

function tokensOf(theme: "dark" | "light"): Record<string, string> {
  const block = css.split(`[data-theme="${theme}"] {`)[1]?.split("}")[0] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const on = (grounds: string, texts: string, least: number) =>
  texts.split(" ").flatMap((text) => grounds.split(" ").map((ground) => [text, ground, least] as const));

const pairs = [
  ...on("bg s1 s2 s3", "fg", 7),
  ...on("bg s1 s2 s3", "muted", 4.5),
  ...on("bg s1 s2", "subtle accent-text success warning danger info", 4.5),
  ...on("accent accent-hover danger-button danger-button-hover", "on-accent", 4.5),
  ...on("accent-bg", "accent-text fg muted", 4.5),
  ...["success", "warning", "danger", "info"].flatMap((tone) => on(`${tone}-bg`, `${tone} fg`, 4.5)),
  ...on("bg s1 s2", "border-strong ring", 3),
];

describe.each(["dark", "light"] as const)("%s", (theme) => {
  const tokens = tokensOf(theme);

  test.each(pairs)("%s on %s reaches %f", (text, ground, least) => {
    expect(contrast(tokens[text] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(least);
  });
});

test("both themes define the same tokens", () => {
  expect(Object.keys(tokensOf("light"))).toEqual(Object.keys(tokensOf("dark")));
});

test("black on white is 21, so the measure itself is right", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});
