import { expect, test } from "vitest";
import { isTimeZone, momentAt, wallClockOf } from "./wall-clock";

const newYork = "America/New_York";

test.each([
  ["America/Sao_Paulo", "2026-11-27T19:00", "2026-11-27T22:00:00.000Z"],
  ["Asia/Kolkata", "2026-11-27T19:00", "2026-11-27T13:30:00.000Z"],
  ["UTC", "2026-02-28T23:59", "2026-02-28T23:59:00.000Z"],
  ["Pacific/Kiritimati", "2026-01-01T00:00", "2025-12-31T10:00:00.000Z"],
  [newYork, "2026-03-08T01:59", "2026-03-08T06:59:00.000Z"],
  [newYork, "2026-03-08T03:00", "2026-03-08T07:00:00.000Z"],
])("in %s clocks show %s at %s, and back", (zone, wallClock, moment) => {
  expect(momentAt(wallClock, zone)?.toISOString()).toBe(moment);
  expect(wallClockOf(new Date(moment), zone)).toBe(wallClock);
});

test("an hour that is skipped in spring is no time, and of the hour that comes twice in autumn the first counts", () => {
  expect(momentAt("2026-03-08T02:30", newYork)).toBeNull();
  expect(momentAt("2026-11-01T01:30", newYork)?.toISOString()).toBe("2026-11-01T05:30:00.000Z");
});

test.each([
  "",
  "tomorrow",
  "2026-13-01T10:00",
  "2026-02-30T10:00",
  "2026-11-27T24:30",
  "2026-11-27T19:00:00",
])("%j is no time on any clock", (text) => {
  expect(momentAt(text, newYork)).toBeNull();
});

test("only zones there are are zones", () => {
  expect(isTimeZone(newYork)).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
});
