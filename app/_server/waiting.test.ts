import { beforeEach, expect, test, vi } from "vitest";
import { seal } from "@/lib/crypto";
import { newVisitor, visitor } from "./testing/visitor";
import { forgetWaiting, readWaiting, rememberWaiting } from "./waiting";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);

const ana = { token: "t".repeat(43), email: "ana@example.com", next: "/creators" };
const cookie = () => visitor.cookies.get("waiting")?.value ?? "";

beforeEach(() => newVisitor());

test("the browser that registered remembers what was typed, and nobody reads it there", async () => {
  await rememberWaiting(ana);
  expect(await readWaiting()).toEqual(ana);
  expect(Buffer.from(cookie(), "base64url").toString()).not.toContain("ana@");
  expect(cookie()).not.toContain(ana.token);
  await forgetWaiting();
  expect(await readWaiting()).toBeNull();
});

test.each([
  ["nothing", () => ""],
  ["words", () => "waiting"],
  ["a key that is not ours", () => cookie().replace(/^[^.]+/, "other")],
  ["one letter changed", () => cookie().replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
  ["a value sealed for something else", () => seal(JSON.stringify(ana), "mails.send")],
])("a cookie with %s is as good as none", async (_what, forge) => {
  await rememberWaiting(ana);
  visitor.cookies.set("waiting", { value: forge(), attributes: {} });
  expect(await readWaiting()).toBeNull();
});
