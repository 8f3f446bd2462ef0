import { expect, test } from "vitest";
import { Pace, secondsLeft } from "./pace";

test("the speed is that of the last seconds", () => {
  const pace = new Pace();
  expect(pace.bytesPerSecond()).toBeNull();
  for (let second = 0; second <= 10; second += 1) pace.note(second * 1_000, second * 100);
  expect(pace.bytesPerSecond()).toBe(100);
  for (let second = 11; second <= 20; second += 1) pace.note(second * 1_000, 1_000 + (second - 10) * 400);
  expect(pace.bytesPerSecond()).toBe(400);
});

test("a pause does not count as slowness, and bytes that are sent again not as going backwards", () => {
  const pace = new Pace();
  pace.note(0, 0);
  pace.note(1_000, 900);
  pace.forget();
  expect(pace.bytesPerSecond()).toBeNull();
  pace.note(60_000, 900);
  pace.note(61_000, 100);
  expect(pace.bytesPerSecond()).toBe(0);
});

test("how long it still takes is only said when it is known", () => {
  expect(secondsLeft(1_000, 300)).toBe(4);
  expect(secondsLeft(1_000, 0)).toBeNull();
  expect(secondsLeft(1_000, null)).toBeNull();
});
