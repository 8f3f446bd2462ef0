import { beforeEach, expect, test, vi } from "vitest";
import { forgetLink, linkPurposes, pageOfLink, readLink, rememberLink } from "./link";
import { newVisitor } from "./testing/visitor";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);

beforeEach(() => newVisitor());

test("what a link brought is for one purpose, and for the page of that name", async () => {
  await rememberLink("reset_password", "abc");
  expect(await readLink("reset_password")).toBe("abc");
  expect(await readLink("verify_email")).toBeNull();
  expect(linkPurposes.map(pageOfLink)).toContain("/undo-email-change");
});

test("a link that came cut off is told from no link at all", async () => {
  expect(await readLink("verify_email")).toBeNull();
  await rememberLink("verify_email", "");
  expect(await readLink("verify_email")).toBe("");
  await forgetLink();
  expect(await readLink("verify_email")).toBeNull();
});
