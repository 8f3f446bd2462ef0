import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { giveBack, newCanvas } from "./canvas";
import { type Artwork, type Family, families, paint } from "./paint";
import { type Palette, palettes } from "./palettes";

const [width, height] = [180, 220];
const artwork = (family: Family, name: string): Artwork => {
  return { name, family, palette: palettes[3] as Palette, width, height };
};

function printOf(work: Artwork): string {
  const canvas = paint(work);
  const print = createHash("sha256").update(canvas.pixels).digest("hex");
  giveBack(canvas);
  return print;
}

describe.each(Object.keys(families) as Family[])("%s", (family) => {
  test("comes out the same by the same name, and another by another", () => {
    const first = printOf(artwork(family, "one"));
    expect(printOf(artwork(family, "one"))).toBe(first);
    expect(printOf(artwork(family, "two"))).not.toBe(first);
  });

  test("covers the whole sheet: nothing of an earlier picture shows through", () => {
    const names = Array.from({ length: 12 }, (_, i) => `${family} ${i}`);
    const clean = names.map((name) => printOf(artwork(family, name)));
    const spoiled = names.map((name) => {
      const sheet = newCanvas(width, height);
      sheet.pixels.fill(255);
      giveBack(sheet);
      return printOf(artwork(family, name));
    });
    expect(spoiled).toEqual(clean);
  });
});
