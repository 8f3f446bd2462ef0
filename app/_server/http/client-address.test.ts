import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientAddress, vouch } from "./client-address";

const socket = "198.51.100.9";

describe("RL-01 the address of whoever speaks to us", () => {
  test.each([
    ["no proxy of ours: it is the line's, whatever is said", 0, "203.0.113.7", socket],
    ["one proxy: it is what that proxy added", 1, "1.1.1.1, 2.2.2.2", "2.2.2.2"],
    ["one proxy, and a visitor who lies at length", 1, "1.1.1.1,".repeat(500).concat("2.2.2.2"), "2.2.2.2"],
    ["two proxies", 2, "1.1.1.1, 2.2.2.2, 10.0.0.1", "2.2.2.2"],
    ["two proxies, but only one has spoken", 2, "10.0.0.1", socket],
    ["nothing said", 1, undefined, socket],
    ["an empty word", 1, "", socket],
    ["a name", 1, "unknown", socket],
    ["a port at its end", 1, "203.0.113.7:443", socket],
    ["not a number anybody has", 1, "999.1.1.1", socket],
    ["a statement", 1, "'; drop table sessions; --", socket],
    ["IPv6 as it may be written", 1, "2001:DB8::1", "2001:db8::1"],
    ["IPv4 in the clothes of IPv6", 1, "::FFFF:203.0.113.7", "203.0.113.7"],
  ])("%s", (_case, proxies, said, address) => {
    expect(clientAddress(socket, said, proxies)).toBe(address);
  });

  test("a socket that is gone has none, and one of both kinds speaks IPv4", () => {
    expect(clientAddress(undefined, undefined, 0)).toBeNull();
    expect(clientAddress("::ffff:198.51.100.9", undefined, 0)).toBe(socket);
  });
});

describe("HX-03 what only we may say is not heard from anybody else", () => {
  afterEach(() => vi.unstubAllEnvs());

  const said = {
    "x-forwarded-for": "1.1.1.1, 203.0.113.7",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "evil.test",
    "x-forwarded-port": "99",
    "x-host": "evil.test",
    forwarded: "for=1.1.1.1;host=evil.test",
    "x-real-ip": "1.1.1.1",
    "x-client-ip": "1.1.1.1",
    "cf-connecting-ip": "1.1.1.1",
    "true-client-ip": "1.1.1.1",
    "x-middleware-subrequest": "middleware:middleware",
    "x-nonce": '"><script>',
    "x-next-intl-locale": "../../../etc",
    "content-security-policy": "script-src 'nonce-evil'",
    host: "10.0.0.7",
    accept: "text/html",
  };
  const heard = (judge: typeof vouch) => {
    const request = { headers: { ...said }, socket: { remoteAddress: socket } } as unknown as IncomingMessage;
    judge(request);
    return request.headers;
  };

  test("without a proxy", () => {
    expect(heard(vouch)).toEqual({ host: "127.0.0.1:3000", accept: "text/html", "x-forwarded-for": socket });
  });

  test("behind one, whose word about itself counts", async () => {
    vi.stubEnv("TRUSTED_PROXIES", "1");
    vi.resetModules();
    const behind = await import("./client-address");
    expect(heard(behind.vouch)).toEqual({
      host: "127.0.0.1:3000",
      accept: "text/html",
      "x-forwarded-for": "203.0.113.7",
      "x-forwarded-proto": "https",
    });
  });

  test("a line without an address leaves none behind", () => {
    const request = { headers: { "x-forwarded-for": "1.1.1.1" }, socket: {} } as unknown as IncomingMessage;
    vouch(request);
    expect(request.headers).not.toHaveProperty("x-forwarded-for");
  });
});
