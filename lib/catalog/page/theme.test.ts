import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, cssOf, grounds, readable, readThemeColors, themeOf, visible } from "./theme";

const color = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const edges = ["#000000", "#ffffff", "#ffff00", "#0000ff", "#777777", "#0b0b0f", "#efeff4"];

describe.each(["dark", "light"] as const)("%s", (theme) => {
  const { bg, s1, s2, muted } = grounds[theme];
  const css = readFileSync("app/globals.css", "utf8").split(`[data-theme="${theme}"] {`)[1] ?? "";

  test.each(Object.entries(grounds[theme]))("the ground %s is that of the page", (name, hex) => {
    expect(css.split("}")[0]).toContain(`--${name}: ${hex};`);
  });

  test("AM-05 whatever colours are chosen, every word can be read and every control be seen", () => {
    const hold = (accent: string, primary: string) => {
      const tokens = themeOf({ accent, primary }, theme);
      if (!tokens) throw new Error("a colour makes a theme");
      for (const ground of [bg, s1, s2]) {
        expect(contrast(tokens.accentText, ground)).toBeGreaterThanOrEqual(readable);
        expect(contrast(tokens.ring, ground)).toBeGreaterThanOrEqual(visible);
        expect(contrast(tokens.accent, ground)).toBeGreaterThanOrEqual(visible);
      }
      for (const button of [tokens.accent, tokens.accentHover])
        expect(contrast(tokens.onAccent, button)).toBeGreaterThanOrEqual(readable);
      expect(contrast(tokens.accentText, tokens.accentBg)).toBeGreaterThanOrEqual(readable);
      expect(contrast(muted, tokens.accentBg)).toBeGreaterThanOrEqual(readable);
      expect(contrast(muted, tokens.tint)).toBeGreaterThanOrEqual(readable);
      for (const value of Object.values(cssOf(tokens))) expect(value).toMatch(/^#[0-9a-f]{6}$/);
    };
    fc.assert(fc.property(color, color, hold), { numRuns: 400, examples: edges.map((edge) => [edge, edge]) });
  });

  test("a colour that can be read already stays as it is", () => {
    const strong = theme === "dark" ? "#f5a524" : "#8a1c4a";
    expect(themeOf({ accent: strong }, theme)).toMatchObject({ accent: strong, accentText: strong });
  });
});

test.each(["red;}body{display:none}", "url(//evil.example)", "#fff", "expression(1)", "#12345g", ""])(
  "AM-05 %j is no colour: it is neither read nor drawn",
  (accent) => {
    expect(readThemeColors({ accent, primary: accent })).toEqual({});
    expect(themeOf({ accent }, "dark")).toBeNull();
  },
);
