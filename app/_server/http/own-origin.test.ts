import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { house } from "../testing/front-door";
import { isForeign } from "./own-origin";

const form = "application/x-www-form-urlencoded";
const foreign = (headers: IncomingMessage["headers"], url = "/login", method = "POST") =>
  isForeign({ method, url, headers } as IncomingMessage);

describe("FW-05 refused is", () => {
  test.each([
    ["a page of another site", { origin: "https://evil.test" }],
    ["a page that hides where it comes from", { origin: "null" }],
    ["our name at another port", { origin: `${house.origin}1` }],
    ["our name over another protocol", { origin: house.origin.replace("http", "https") }],
    ["another site, with a good word of a header that is not Origin", { "sec-fetch-site": "cross-site" }],
    ["a sister site", { origin: house.origin, "sec-fetch-site": "same-site" }],
    ["two origins", { origin: `${house.origin}, https://evil.test` }],
    ["a session and no word of where it comes from", { cookie: "theme=dark; session=a" }],
    ["a session over https and no word", { cookie: "__Host-session=a", "content-type": "application/json" }],
    ["an action and no word", { "next-action": "4f" }],
    ["a form and no word", { "content-type": form }],
    ["a form with files and no word", { "content-type": "Multipart/Form-Data; boundary=a" }],
    ["a form as plain text and no word", { "content-type": "text/plain" }],
  ])("%s", (_who, headers) => {
    expect(foreign(headers)).toBe(true);
  });
});

describe("let in is", () => {
  test.each([
    ["our own page", { origin: house.origin, "sec-fetch-site": "same-origin", cookie: "session=a" }],
    ["our own page in a browser that knows only Origin", { origin: house.origin, "content-type": form }],
    ["a page the visitor asks for again", { "sec-fetch-site": "none", "content-type": form }],
  ])("%s", (_who, headers) => {
    expect(foreign(headers)).toBe(false);
  });

  test.each([
    [
      "a program with a token",
      "/api/v1/tips",
      { authorization: "Bearer a", "content-type": "application/json" },
    ],
    ["a program that sends forms", "/api/v1/auth/login", { "content-type": form }],
    ["a webhook", "/api/v1/webhooks/stripe", { "stripe-signature": "a", "content-type": "application/json" }],
    ["a webhook that sends forms", "/api/webhooks/dias", { "content-type": form }],
  ])("%s", (_who, url, headers) => {
    expect(foreign(headers, url)).toBe(false);
    expect(foreign({ ...headers, origin: "https://evil.test" }, url)).toBe(true);
  });

  test.each(["GET", "HEAD", "OPTIONS"])("%s from anywhere: it changes nothing", (method) => {
    const headers = { origin: "https://evil.test", "sec-fetch-site": "cross-site", cookie: "session=a" };
    expect(foreign(headers, "/", method)).toBe(false);
  });
});

test("SE-19 a session cookie alone writes nothing through the API, whatever the body calls itself", () => {
  for (const type of [form, "multipart/form-data", "text/plain", "application/json", undefined])
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(foreign({ cookie: "session=a", "content-type": type }, "/api/v1/tips", method)).toBe(true);
});
