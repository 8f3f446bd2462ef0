import { expect, test } from "vitest";
import { addressOf } from "./address-of";

test.each([
  ["/pt-BR", "/"],
  ["/en/creators", "/creators"],
  ["/creators", "/creators"],
  ["/pt-BR/me", "/"],
  ["/en/me/creators/ana", "/creators/ana"],
  ["/en/discover/all", "/creators"],
  ["/pt-BR/me/search", "/creators"],
  ["/english", "/english"],
  ["/", "/"],
])("%s is seen as %s", (pathname, address) => {
  expect(addressOf(pathname)).toBe(address);
});
