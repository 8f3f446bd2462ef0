import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { securityHeaders } from "@/lib/security-headers";
import { house, portOf, Visitor } from "../testing/front-door";
import { openFrontDoor } from "./front-door";

let door: Server;
let visitor: Visitor;
const inside: IncomingMessage[] = [];

beforeAll(async () => {
  door = openFrontDoor((request, response) => {
    inside.push(request);
    if (request.url === "/stricter") response.setHeader("Referrer-Policy", "no-referrer");
    if (request.url === "/kept") response.setHeader("Cache-Control", "public, max-age=60");
    if (request.url === "/over") response.setHeader("Set-Cookie", ["session=; Path=/", "view=; Path=/"]);
    if (request.url === "/begun") response.setHeader("Set-Cookie", ["session=abc; Path=/"]);
    response.end("inside");
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  visitor = new Visitor(portOf(door), house.host);
});
beforeEach(() => void inside.splice(0));
afterAll(() => door.close());

const statusOf = async (...asked: Parameters<Visitor["ask"]>) => (await visitor.ask(...asked)).status;

test("HX-16 an answer is kept only where it says so, and whoever's session ends keeps none", async () => {
  const kept = async (path: string) => {
    const { "cache-control": control, "clear-site-data": clear } = (await visitor.ask(path)).headers;
    return [control, clear];
  };
  expect(await kept("/")).toEqual(["private, no-store", undefined]);
  expect(await kept("/kept")).toEqual(["public, max-age=60", undefined]);
  expect(await kept("/begun")).toEqual(["private, no-store", undefined]);
  expect(await kept("/over")).toEqual(["private, no-store", '"cache"']);
});

describe("HX-13 only one host is served", () => {
  test.each(["evil.test", "127.0.0.1:5432", "localhost:3000", "127.0.0.1", "evil.test:3000"])(
    "FW-11 whoever asks %s for a page is sent to ours, by our own name",
    async (host) => {
      for (const method of ["GET", "HEAD"]) {
        const { status, headers } = await visitor.ask("//creators/ana?tab=a%20b", {
          method,
          headers: { host },
        });
        expect([status, headers.location]).toEqual([308, `${house.origin}//creators/ana?tab=a%20b`]);
      }
      expect(inside).toEqual([]);
    },
  );

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s to another host is refused", async (method) => {
    const headers = { host: "evil.test", origin: house.origin };
    const { status, text } = await visitor.ask("/api/v1/tips", { method, headers });
    expect([status, JSON.parse(text).error.code]).toEqual([421, "misdirected"]);
  });

  test.each(["/api/health", "/api/health/ready", "/api/health?deep=1"])(
    "%s answers a load balancer, which knows numbers only, and what is behind it hears our name",
    async (path) => {
      expect(await statusOf(path, { headers: { host: "10.0.0.7:3000" } })).toBe(200);
      expect(inside[0]?.headers.host).toBe(house.host);
      expect(await statusOf(path, { method: "POST", headers: { host: "10.0.0.7:3000" } })).toBe(421);
    },
  );

  test.each(["/api/healthy", "/api/health/..%2fv1", "/x/api/health"])(
    "%s is not the health",
    async (path) => {
      expect(await statusOf(path, { headers: { host: "10.0.0.7" } })).toBe(308);
    },
  );

  test.each([
    ["no host", "GET / HTTP/1.1\r\n\r\n", "400"],
    ["two hosts", `GET / HTTP/1.1\r\nHost: ${house.host}\r\nHost: evil.test\r\n\r\n`, "400"],
    [
      "two hosts, the other way round",
      `GET / HTTP/1.1\r\nHost: evil.test\r\nHost: ${house.host}\r\n\r\n`,
      "400",
    ],
    [
      "another house in the request line",
      `GET http://evil.test/ HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`,
      "400",
    ],
    [
      "our own house in the request line",
      `GET ${house.origin}/ HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`,
      "400",
    ],
  ])("%s", async (_what, words, status) => {
    const answer = await visitor.say(words);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toContain("evil.test");
    expect(inside).toEqual([]);
  });
});

describe("FW-03 an address that cannot be read is refused in words", () => {
  test.each(["/creators/%00", "/creators/ana%00.png", "/%", "/%zz", "/creators/%c3%28", "/creators?q=%00"])(
    "%s",
    async (path) => {
      const page = await visitor.ask(path);
      expect([page.status, page.text]).toEqual([400, expect.stringContaining("Não conseguimos ler")]);
      const call = await visitor.ask(`/api${path}`);
      expect(JSON.parse(call.text)).toEqual({
        error: { code: "invalid", message: expect.any(String), requestId: call.headers["x-request-id"] },
      });
      expect(inside).toEqual([]);
    },
  );

  test.each(["/creators/%c3%a7", "/creators?q=100%", "/creators?q=%zz", "/a%2fb"])(
    "%s can be read",
    async (path) => {
      expect(await statusOf(path)).toBe(200);
    },
  );

  test("8 KiB of address are enough for everybody", async () => {
    expect(await statusOf(`/${"a".repeat(8 * 1024 - 1)}`)).toBe(200);
    expect(await statusOf(`/${"a".repeat(8 * 1024)}`)).toBe(414);
    expect(await statusOf(`/${"a".repeat(20_000)}`)).toBe(431);
  });
});

describe("FW-18 what is not understood is refused, with what would be", () => {
  const [ofPages, ofCalls] = ["GET, HEAD, POST, OPTIONS", "GET, HEAD, POST, OPTIONS, PUT, PATCH, DELETE"];

  test.each(["TRACE", "PUT", "PATCH", "DELETE", "PROPFIND"])("%s on a page", async (method) => {
    const { status, headers } = await visitor.ask("/creators", { method, headers: { origin: house.origin } });
    expect([status, headers.allow]).toEqual([405, ofPages]);
  });

  test.each(["TRACE", "PURGE"])("%s on the API", async (method) => {
    const { status, headers, text } = await visitor.ask("/api/v1/tips", { method });
    expect([status, headers.allow]).toEqual([405, ofCalls]);
    expect(JSON.parse(text).error.code).toBe("method_not_allowed");
  });

  test.each(["TRACK / ", "DEBUG / ", "CONNECT evil.test:443 ", "NONSENSE / "])("%s", async (line) => {
    const answer = await visitor.say(`${line}HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 405 /);
    expect(answer).toContain(`Allow: ${ofPages}\r\n`);
  });

  test("OPTIONS tells what a page takes, and leaves a call to its route", async () => {
    const page = await visitor.ask("/creators", { method: "OPTIONS" });
    expect([page.status, page.headers.allow, page.text]).toEqual([204, ofPages, ""]);
    expect(await visitor.say(`OPTIONS * HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`)).toMatch(/^HTTP\/1.1 204 /);
    expect(await statusOf("/api/v1/tips", { method: "OPTIONS" })).toBe(200);
  });
});

test("FW-12 an upgrade is refused, and nobody is called because of it", async () => {
  let calls = 0;
  const inner = createServer(() => {}).on("connection", () => calls++);
  await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", resolve));
  const { port } = inner.address() as AddressInfo;
  // As Next does at the first request it gets.
  door.on("upgrade", () => calls++);

  const upgrade =
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13";
  for (const target of [`http://127.0.0.1:${port}/`, "/", `//127.0.0.1:${port}/`, "/_next/webpack-hmr"]) {
    const answer = await visitor.say(`GET ${target} HTTP/1.1\r\nHost: ${house.host}\r\n${upgrade}\r\n\r\n`);
    expect(answer, target).toMatch(/^HTTP\/1.1 426 /);
  }
  inner.close();
  expect([calls, inside.length]).toEqual([0, 0]);
});

describe("HX-01 whatever the door answers carries the headers of the house", () => {
  const host = `Host: ${house.host}`;
  test.each([
    ["another host", "GET / HTTP/1.1\r\nHost: evil.test", 308],
    ["an address nobody can read", `GET /% HTTP/1.1\r\n${host}`, 400],
    ["a form of another site", `POST / HTTP/1.1\r\n${host}\r\nOrigin: null`, 403],
    ["a method of others", `TRACE / HTTP/1.1\r\n${host}`, 405],
    ["a method of nobody", "TRACK / HTTP/1.1", 405],
    ["a tunnel", "CONNECT evil.test:443 HTTP/1.1", 405],
    ["a large body", `POST / HTTP/1.1\r\n${host}\r\nContent-Length: 9999999`, 413],
    ["a large cookie", `GET / HTTP/1.1\r\n${host}\r\nCookie: ${"a".repeat(20_000)}`, 431],
    ["a header that is none", `GET / HTTP/1.1\r\n${host}\r\nno header at all`, 400],
    ["two lengths", `POST / HTTP/1.1\r\n${host}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked`, 400],
    ["a question about methods", `OPTIONS / HTTP/1.1\r\n${host}`, 204],
  ])("%s", async (_what, words, status) => {
    const [head = "", body] = (await visitor.say(`${words}\r\n\r\n`)).split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const [name, value] of Object.entries(securityHeaders(env.APP_URL)))
      expect(head).toContain(`\r\n${name}: ${value}`);
    expect(head).toContain("\r\nCache-Control: private, no-store");
    expect(head).not.toMatch(/x-powered-by/i);
    expect(`${head}${body}`).not.toMatch(/evil\.test|node|stack/i);
  });
});

test("what is inside gets them too, and what it says itself more strictly stands alone", async () => {
  const [usual, stricter] = [await visitor.ask("/"), await visitor.ask("/stricter")];
  for (const [name, value] of Object.entries(securityHeaders(env.APP_URL)))
    expect(usual.headers[name.toLowerCase()]).toBe(value);
  expect(stricter.headers).toMatchObject({ "referrer-policy": "no-referrer", "x-frame-options": "DENY" });
});
