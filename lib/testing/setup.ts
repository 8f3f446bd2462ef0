import { afterEach, expect, inject, vi } from "vitest";
import { databaseOf, urlOf } from "./worker-database";

const databases = inject("testDatabases");

process.env.APP_MODE = "test";
process.env.LOG_LEVEL ??= "silent";
process.env.DATABASE_URL = urlOf(databases, databaseOf(databases));

const complaints = vi.spyOn(console, "error");

/** React and Node complain there: a test that provokes a complaint says so itself. */
afterEach(() => {
  const said = complaints.mock.calls.map((call) => call.map(String).join(" "));
  complaints.mockClear();
  expect(said, "console.error was called").toEqual([]);
});
