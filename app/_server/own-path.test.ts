import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { ownPath } from "./own-path";

test.each([
  ["/studio", "/studio"],
  ["/creators?category=music&p=2#top", "/creators?category=music&p=2#top"],
  [`${env.APP_URL}/account`, "/account"],
  ["studio", "/studio"],
  ["?q=ana", "/?q=ana"],
  ["/a/../b", "/b"],
  ["/%2e%2e/b", "/b"],
  ["/caf%C3%A9", "/caf%C3%A9"],
])("%j leads to %j", (asked, path) => {
  expect(ownPath(asked)).toBe(path);
});

test.each([
  "https://evil.test",
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/./\\evil.test",
  "/.//evil.test",
  "/%2e//evil.test",
  "/a/..//evil.test",
  "javascript:alert(1)",
  "data:text/html,x",
  "/\t/evil.test",
  "\t//evil.test",
  "/\n/evil.test",
  " //evil.test",
  "https:evil.test",
  "http://127.0.0.1:3000@evil.test",
  "http://evil.test@127.0.0.1:3000/",
  "http://127.0.0.1:3001/",
  "https://127.0.0.1:3000/",
  "blob:http://127.0.0.1:3000/x",
  "http://[",
  "",
  null,
  undefined,
  ["/studio"],
])("AU-25 %j leads nowhere", (asked) => {
  expect(ownPath(asked)).toBeNull();
});

test("AU-25 a tab written as %09 stays a tab in a path of ours", () => {
  expect(ownPath("/%09/evil.test")).toBe("/%09/evil.test");
  expect(new URL("/%09/evil.test", env.APP_URL).origin).toBe(env.APP_URL);
});
