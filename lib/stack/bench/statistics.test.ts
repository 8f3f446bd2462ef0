import { expect, test } from "vitest";
import { ratioOf, spreadOf } from "./statistics";

test("the middle of an even number of values lies between the two in the middle", () => {
  expect(spreadOf([9, 1, 3, 5])).toEqual({ median: 4, lowest: 1, highest: 9 });
  expect(spreadOf([7])).toEqual({ median: 7, lowest: 7, highest: 7 });
});

test("a round in which the machine was slow weighs on both sides and leaves the ratio alone", () => {
  expect(ratioOf([90, 9, 900], [100, 10, 1_000])).toEqual({ median: 0.9, lowest: 0.9, highest: 0.9 });
});
