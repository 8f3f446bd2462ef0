import { expect, test } from "vitest";
import { placed } from "./placed";

test.each([
  ["a", 2, "bca"],
  ["c", 0, "cab"],
  ["b", 1, "abc"],
  ["a", -5, "abc"],
  ["a", 9, "bca"],
])("%s at place %i", (one, position, order) => {
  expect(placed([..."abc"], one, position).join("")).toBe(order);
});
