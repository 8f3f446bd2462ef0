import { expect, test, vi } from "vitest";
import { clientDevice } from "./request";
import { newVisitor } from "./testing/visitor";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["203.0.113.7, 10.0.0.1", null],
  ["2001:db8::1", "2001:db8::1"],
  ["unknown", null],
  ["203.0.113.7:1234", null],
  ["'; drop table sessions; --", null],
  ["999.1.1.1", null],
  ["", null],
])("“%s” comes from %j", async (forwarded, ip) => {
  newVisitor({ "x-forwarded-for": forwarded });
  expect(await clientDevice()).toEqual({ ip, userAgent: null, token: null });
});

test("an address that was not given is not known, and a browser's name is kept short", async () => {
  newVisitor({ "user-agent": "M".repeat(5_000) });
  expect(await clientDevice()).toEqual({ ip: null, userAgent: "M".repeat(500), token: null });
});
