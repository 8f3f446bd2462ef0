import { expect, test } from "vitest";
import { rungsOf } from "./rungs";

const sizes = (width: number, height: number) =>
  rungsOf({ width, height }).map((rung) => `${rung.width}x${rung.height}`);

test.each([
  ["a wide film", 1920, 1080, ["640x360", "1280x720", "1920x1080"]],
  ["an upright film", 1080, 1920, ["360x640", "720x1280", "1080x1920"]],
  ["a film in 4K", 3840, 2160, ["640x360", "1280x720", "1920x1080"]],
  ["a film between two sizes", 960, 540, ["640x360"]],
  ["a film smaller than all of them", 321, 181, ["322x182"]],
])("%s is offered in no size larger than its own", (_what, width, height, expected) => {
  expect(sizes(width, height)).toEqual(expected);
});

test("a film of a single pixel is still a film", () => {
  expect(sizes(1, 1)).toEqual(["2x2"]);
});
