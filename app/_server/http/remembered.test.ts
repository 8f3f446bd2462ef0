import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { touch } from "@/lib/page-cache";
import PageCache from "../page-cache/handler";
import { sendRemembered } from "./remembered";

const cache = new PageCache();
const html = `<html><script>a()</script>${"Olá ".repeat(500)}</html>`;
let server: Server;
let origin: string;

async function render(path: string, more: { status?: number; revalidate?: number } = {}) {
  const key = `/route-cache/APP_PAGE/abc/$${path}`;
  await cache.get(key);
  const headers = { "x-next-cache-tags": "creators", "x-nextjs-stale-time": "300" };
  const page = { kind: "APP_PAGE" as const, status: more.status ?? 200, html, headers };
  await cache.set(key, page, { cacheControl: { revalidate: more.revalidate ?? 600 } });
}

/** Next stands behind: what is not remembered is its to answer. */
const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(origin + path, { method, headers: { "accept-encoding": "identity", ...headers } });

const isSent = async (path: string, headers?: Record<string, string>, method?: string) =>
  (await ask(path, headers, method)).headers.get("x-nextjs-cache") === "HIT";

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!sendRemembered(request, response)) response.writeHead(200, { "x-from": "next" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await vi.waitFor(
    async () => {
      await render("/pt-BR");
      expect(await isSent("/")).toBe(true);
    },
    { timeout: 5_000, interval: 50 },
  );
  for (const path of [
    "/en",
    ...["discover/all", "creators/ana", "creators/ana/tiers", "posts/1", "posts/1/comments/2", "plans"].map(
      (room) => `/pt-BR/${room}`,
    ),
  ]) {
    await render(path);
  }
});

afterAll(() => server.close());

test("a signed-out visitor gets the remembered page whole, with its policy and nothing personal", async () => {
  const answer = await ask("/");
  expect(await answer.text()).toBe(html);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("content-security-policy")).toMatch(/script-src 'self' 'sha256-/);
  expect(answer.headers.get("cache-control")).toBe("private, max-age=0, must-revalidate");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.has("set-cookie")).toBe(false);
  expect(answer.headers.has("x-next-cache-tags")).toBe(false);
});

test.each(["br", "gzip"])("compressed with %s it is the same page and smaller", async (encoding) => {
  const answer = await ask("/", { "accept-encoding": encoding });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(Number(answer.headers.get("content-length"))).toBeLessThan(html.length / 10);
  expect(await answer.text()).toBe(html);
});

test("whoever has the page already is only told so, and HEAD sends no body", async () => {
  const etag = (await ask("/")).headers.get("etag") ?? "";
  expect((await ask("/", { "if-none-match": etag })).status).toBe(304);
  expect((await ask("/", { "if-none-match": '"another"' })).status).toBe(200);
  const head = await ask("/", {}, "HEAD");
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test.each([
  ["/creators", {}],
  ["/creators/ana", {}],
  ["/creators/ana/tiers", {}],
  ["/posts/1", {}],
  ["/posts/1/comments/2", {}],
  ["/plans", {}],
  ["/", { cookie: "locale=en" }],
  ["/", { "accept-language": "en-US,en;q=0.9,pt;q=0.8" }],
  ["/", { cookie: "theme=dark; other-session=1" }],
])("%s with %j is sent from memory", async (path, headers) => {
  expect(await isSent(path, headers)).toBe(true);
});

describe("left to Next is", () => {
  test.each([
    ["a signed-in visitor", "/", { cookie: "theme=dark; session=abc" }, "GET"],
    ["a signed-in visitor over https", "/", { cookie: "__Host-session=abc" }, "GET"],
    ["the router's question for parts of a page", "/", { rsc: "1" }, "GET"],
    ["a form", "/", {}, "POST"],
    ["a search", "/creators?q=ana", {}, "GET"],
    ["a page nobody rendered", "/creators/bia", {}, "GET"],
    ["a language not rendered yet", "/creators/ana", { cookie: "locale=en" }, "GET"],
    ["an address inside the house", "/pt-BR/creators/ana", {}, "GET"],
    ["an address written in another way", "/creators/%61na", {}, "GET"],
    ["another page", "/login", {}, "GET"],
    ["what only begins alike", "/plans/1", {}, "GET"],
  ])("%s", async (_what, path, headers, method) => {
    expect(await isSent(path, headers as Record<string, string>, method)).toBe(false);
  });

  test("a page that is gone or due", async () => {
    await render("/pt-BR/creators/gone", { status: 404 });
    await render("/pt-BR/creators/due", { revalidate: 0 });
    expect([await isSent("/creators/gone"), await isSent("/creators/due")]).toEqual([false, false]);
  });

  test("a page whose tag was touched, until it has been rendered again", async () => {
    await db.transaction((tx) => touch(tx, ["creators"]));
    await vi.waitFor(async () => expect(await isSent("/")).toBe(false), { timeout: 2_000 });
    await render("/pt-BR");
    expect(await isSent("/")).toBe(true);
  });
});
