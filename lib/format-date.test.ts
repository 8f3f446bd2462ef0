import { expect, test } from "vitest";
import { formatDay, formatMoment, formatRelative } from "./format-date";

const date = new Date("2026-11-27T17:05:00Z");
const after = (ms: number) => new Date(date.getTime() + ms);
const hour = 3_600_000;

test("a day is written the way each language writes it", () => {
  expect(formatDay(date, "pt-BR")).toBe("27 nov. 2026");
  expect(formatDay(date, "en")).toBe("Nov 27, 2026");
});

test("a day is counted in Brasília, not in UTC", () => {
  expect(formatDay(new Date("2026-11-28T01:00:00Z"), "pt-BR")).toBe("27 nov. 2026");
});

test("an hour is never given without its zone", () => {
  expect(formatMoment(date, "pt-BR")).toBe("27 nov. 2026, 14:05 (Brasília)");
});

test.each([
  [20_000, "agora"],
  [2 * hour, "há 2 h"],
  [26 * hour, "ontem"],
  [-49 * hour, "depois de amanhã"],
  [8 * 24 * hour, "27 nov. 2026"],
])("%i ms later it reads %s", (ms, text) => {
  expect(formatRelative(date, after(ms), "pt-BR")).toBe(text);
});
