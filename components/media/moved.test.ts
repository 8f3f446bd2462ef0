import { expect, test } from "vitest";
import { moved } from "./moved";

test.each([
  [0, 2, "bca"],
  [2, 0, "cab"],
  [1, 1, "abc"],
  [0, 1, "bac"],
])("from %i to %i", (from, to, order) => {
  expect(moved([..."abc"], from, to).join("")).toBe(order);
});
