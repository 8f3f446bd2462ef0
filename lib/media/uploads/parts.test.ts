import { expect, test } from "vitest";
import { partBytes, partCount, partSizeOf } from "./parts";

const megabyte = 1024 * 1024;

test.each([
  [1, null],
  [8 * megabyte, null],
  [8 * megabyte + 1, 8 * megabyte],
  [2048 * megabyte, 8 * megabyte],
  [80_000 * megabyte, 8 * megabyte],
  [80_000 * megabyte + 1, 9 * megabyte],
])("%d bytes go in parts of %s, of which a storage takes ten thousand", (byteSize, partSize) => {
  expect(partSizeOf(byteSize)).toBe(partSize);
  if (partSize) expect(partCount({ byteSize, partSize })).toBeLessThanOrEqual(10_000);
});

test("all parts together are the file", () => {
  for (const byteSize of [8 * megabyte + 1, 16 * megabyte, 20 * megabyte]) {
    const cut = { byteSize, partSize: 8 * megabyte };
    const parts = Array.from({ length: partCount(cut) }, (_, index) => partBytes(cut, index + 1));
    expect(parts.reduce((sum, part) => sum + part)).toBe(byteSize);
    expect(Math.min(...parts)).toBeGreaterThan(0);
  }
});
