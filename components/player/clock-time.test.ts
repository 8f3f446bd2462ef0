import { expect, test } from "vitest";
import { clockTime } from "./clock-time";

test.each([
  [0, "0:00"],
  [9.4, "0:09"],
  [272, "4:32"],
  [3599.7, "1:00:00"],
  [3729, "1:02:09"],
  [-1, "0:00"],
])("%f seconds are %s", (seconds, written) => {
  expect(clockTime(seconds)).toBe(written);
});
