import { expect, test, vi } from "vitest";
import { oncePerProcess } from "./once-per-process";

test("every copy of a module finds what the first one made", async () => {
  const first = oncePerProcess("thing of this test", () => ({ made: 1 }));
  vi.resetModules();
  const copy = await import("./once-per-process");
  expect(copy.oncePerProcess).not.toBe(oncePerProcess);
  expect(copy.oncePerProcess("thing of this test", () => ({ made: 2 }))).toBe(first);
  expect(copy.oncePerProcess("another thing", () => ({ made: 3 }))).toEqual({ made: 3 });
});
