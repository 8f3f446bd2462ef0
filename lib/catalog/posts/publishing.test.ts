import { expect, test } from "vitest";
import { moveClockTo } from "@/lib/testing/clock";
import { readPlan } from "./publishing";

const zone = "America/New_York";
const read = (query: string) => readPlan(new URLSearchParams(query), zone);

test("a moment is one on the creator's own clock", () => {
  moveClockTo(new Date("2026-11-20T12:00:00Z"));
  const read = readPlan(
    new URLSearchParams("when=later&at=2026-11-27T19:00&timeZone=America/Sao_Paulo&mail=members"),
    zone,
  );
  expect(read).toEqual({
    plan: {
      at: new Date("2026-11-27T22:00:00Z"),
      timeZone: "America/Sao_Paulo",
      announceTo: "members",
      again: false,
    },
    fault: null,
  });
});

test.each([
  ["when=later&at=2026-03-08T02:30", "moment_skipped"],
  ["when=later&at=2026-03-01T09:59", "moment_passed"],
  ["when=later&at=2026-03-01T10:00", "moment_passed"],
  ["when=later&at=soon", "at"],
  ["when=later", "at"],
  ["when=now&at=2020-01-01T00:00", null],
])("%s is %s", (query, fault) => {
  moveClockTo(new Date("2026-03-01T15:00:30Z"));
  expect(read(query)?.fault).toBe(fault);
});

test("what means nothing is nothing, and a zone there is not is the usual one", () => {
  expect(read("")).toBeNull();
  expect(read("when=yesterday")).toBeNull();
  expect(read("when=now&timeZone=Mars&mail=everybody")?.plan).toEqual({
    at: null,
    timeZone: zone,
    announceTo: "nobody",
    again: false,
  });
});
