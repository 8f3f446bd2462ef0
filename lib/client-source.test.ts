import { describe, expect, test } from "vitest";
import { plainAddress, sourceOf } from "./client-source";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  [" 203.0.113.7 ", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["::FFFF:cb00:7107", "203.0.113.7"],
  ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7"],
  ["2001:DB8::1", "2001:db8::1"],
  ["fe80::1%eth0", "fe80::1"],
  ["::1", "::1"],
  ["::", "::"],
])("“%s” is the address %s", (text, address) => {
  expect(plainAddress(text)).toBe(address);
});

test.each([
  "",
  "unknown",
  "203.0.113.7:80",
  "[2001:db8::1]",
  "203.0.113",
  "2001:db8:::1",
  "%eth0",
  undefined,
])("“%s” is no address", (text) => {
  expect(plainAddress(text)).toBeNull();
});

describe("RL-01 attempts are counted by", () => {
  test.each([
    [
      "the whole of an IPv4 address",
      ["203.0.113.7", "::ffff:203.0.113.7", "::ffff:cb00:7107"],
      "203.0.113.7",
    ],
    [
      "the /64 of an IPv6 address, however it is written",
      ["2001:db8:1:2::1", "2001:DB8:1:2:ffff:ffff:ffff:ffff", "2001:0db8:0001:0002:3:4:5:6%eth0"],
      "2001:db8:1:2::/64",
    ],
    ["a /64 that begins with nothing", ["::1", "::2"], "0:0:0:0::/64"],
    ["one name for all whose address is not known", [null, "unknown", ""], "unknown"],
  ])("%s", (_what, addresses, source) => {
    expect(addresses.map(sourceOf)).toEqual(addresses.map(() => source));
  });

  test("another network is another source", () => {
    expect(sourceOf("2001:db8:1:3::1")).not.toBe(sourceOf("2001:db8:1:2::1"));
    expect(sourceOf("203.0.113.8")).not.toBe(sourceOf("203.0.113.7"));
  });
});
