import { expect, test } from "vitest";
import { cropBox, dragged, wholeCrop } from "./crop";

const wide = { width: 1_600, height: 1_000 };

test("the frame takes as much of the picture as fits, from its middle", () => {
  expect(cropBox(wide, 1, wholeCrop)).toEqual({ width: 1_000, height: 1_000, x: 300, y: 0 });
  expect(cropBox(wide, 3, wholeCrop)).toMatchObject({ width: 1_600, x: 0 });
  expect(cropBox(wide, 2 / 3, wholeCrop)).toMatchObject({ height: 1_000, y: 0 });
});

test("with zoom it takes less, and stays inside wherever it is put", () => {
  for (const zoom of [1, 1.7, 4])
    for (const across of [0, 0.5, 1])
      for (const down of [0, 0.5, 1]) {
        const box = cropBox(wide, 1, { zoom, across, down });
        expect(box.width).toBeCloseTo(1_000 / zoom);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(1_600 + 1e-9);
        expect(box.y + box.height).toBeLessThanOrEqual(1_000 + 1e-9);
      }
});

test("the picture follows the finger, and stops at its edge", () => {
  const crop = dragged(wide, 1, wholeCrop, { x: 0.1, y: 0.3 });
  expect(cropBox(wide, 1, crop).x).toBeCloseTo(200);
  expect(dragged(wide, 1, crop, { x: 9, y: 0 }).across).toBe(0);
});
