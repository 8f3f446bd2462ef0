import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import {
  hashToken,
  hmac,
  hmacToken,
  isSameSecret,
  keyFor,
  keyring,
  randomToken,
  verifyHmacToken,
} from "./crypto";
import { env } from "./env";

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString("base64")}`;
const ring = keyring(key("k1", 1));

describe("sealing", () => {
  test("what was sealed opens again in its own context", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, context) => {
        expect(ring.unseal(ring.seal(text, context), context)).toBe(text);
      }),
    );
  });

  test("TF-11 a ciphertext moved to another user does not open", () => {
    const sealed = ring.seal("secret of C2", "two_factor:C2");
    expect(() => ring.unseal(sealed, "two_factor:C1")).toThrow();
  });

  test("one changed character anywhere makes it unreadable", () => {
    const sealed = ring.seal("exact words", "somewhere");
    for (let position = "k1.".length; position < sealed.length - 1; position++) {
      const other = sealed[position] === "A" ? "B" : "A";
      const changed = sealed.slice(0, position) + other + sealed.slice(position + 1);
      expect(() => ring.unseal(changed, "somewhere")).toThrow();
    }
  });

  test("a shortened tag is refused", () => {
    expect(() => ring.unseal(ring.seal("", "x").slice(0, -4), "x")).toThrow("never sealed");
  });

  test("sealing the same words twice gives two different texts", () => {
    expect(ring.seal("same", "x")).not.toBe(ring.seal("same", "x"));
  });

  test("a new key seals from now on while the older one still opens, until it is gone", () => {
    const old = ring.seal("written last year", "x");
    const rotated = keyring(`${key("k2", 2)},${key("k1", 1)}`);
    expect(rotated.unseal(old, "x")).toBe("written last year");
    expect(rotated.needsReseal(old)).toBe(true);
    expect(rotated.needsReseal(rotated.seal("new", "x"))).toBe(false);
    expect(() => keyring(key("k2", 2)).unseal(old, "x")).toThrow("no encryption key “k1”");
  });

  test("a key id swapped for another one of the ring does not open", () => {
    const twins = keyring(`${key("a", 1)},${key("b", 1)}`);
    expect(() => twins.unseal(twins.seal("text", "x").replace(/^a/, "b"), "x")).toThrow();
  });
});

describe("signed tokens", () => {
  const clockFile = join(mkdtempSync(join(tmpdir(), "clock-")), "offset");

  afterEach(() => {
    env.CLOCK_FILE = undefined;
    rmSync(clockFile, { force: true });
  });

  test("a token says what was signed", () => {
    expect(verifyHmacToken("download", hmacToken("download", "purchase/7 é", 60))).toBe("purchase/7 é");
  });

  test("a token made for one purpose is worthless for another", () => {
    expect(verifyHmacToken("login", hmacToken("download", "u1", 60))).toBeNull();
  });

  test("a token dies at its second by the domain clock, and not before", () => {
    const token = hmacToken("download", "u1", 60);
    env.CLOCK_FILE = clockFile;
    writeFileSync(clockFile, "58000");
    expect(verifyHmacToken("download", token)).toBe("u1");
    writeFileSync(clockFile, "60000");
    expect(verifyHmacToken("download", token)).toBeNull();
  });

  test.each([
    ["a longer life", (token: string) => token.replace(/\.\d+\./, ".99999999999.")],
    [
      "another subject",
      (token: string) => `${Buffer.from("u2").toString("base64url")}${token.slice(token.indexOf("."))}`,
    ],
    ["no signature", (token: string) => token.slice(0, token.lastIndexOf("."))],
    ["a fourth part", (token: string) => `${token}.x`],
    ["nothing", () => ""],
  ])("a token with %s is refused", (_, change) => {
    expect(verifyHmacToken("download", change(hmacToken("download", "u1", 60)))).toBeNull();
  });
});

test("keys of two purposes have nothing in common, and stay the same for one", () => {
  expect(keyFor("a").equals(keyFor("b"))).toBe(false);
  expect(hmac("a", "text")).toBe(hmac("a", "text"));
  expect(hmac("a", "text")).not.toBe(hmac("b", "text"));
});

test("secrets are compared whole, whatever their lengths", () => {
  expect([isSameSecret("abc", "abc"), isSameSecret("abc", "abd"), isSameSecret("abc", "ab")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a random token carries 256 bits and its hash does not give it away", () => {
  const tokens = new Set(Array.from({ length: 1000 }, randomToken));
  expect(tokens.size).toBe(1000);
  for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
