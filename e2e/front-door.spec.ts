import { once } from "node:events";
import { createServer } from "node:net";
import { Readable } from "node:stream";
import { type Asked, portOf, Visitor } from "@/app/_server/testing/front-door";
import { securityHeaders } from "@/lib/security-headers";
import { query } from "./database";
import { expect, test } from "./fixtures";
import { fillLogin, loginOf, newestSessionOf, sessionCookieOf, signInByForm } from "./sign-in";

const house = new URL(process.env.APP_URL ?? "");
const visitor = new Visitor(Number(house.port), house.host);
const origin = { origin: house.origin };

test("HX-01 every answer carries the headers of the house, whoever made it", async () => {
  const places: [path: string, status: number, asked?: Asked][] = [
    ["/", 200],
    ["/creators?q=a", 200],
    ["/login", 200],
    ["/studio", 307],
    ["/nowhere/at/all", 404],
    ["/models", 308],
    ["/studio/", 308],
    ["//evil.test/a", 308],
    ["/api/health", 200],
    ["/api/nothing", 404],
    ["/api/locale", 405],
    ["/_next/image?url=%2Ficon.svg&w=1&q=1", 404],
    ["/_next/static/nothing.js", 404],
    ["/icon.svg", 200],
    ["/%zz", 400],
    ["/", 308, { headers: { host: "evil.test" } }],
    ["/", 403, { method: "POST", headers: { origin: "https://evil.test" } }],
  ];
  for (const [path, status, asked] of places) {
    const answer = await visitor.ask(path, asked);
    expect(answer.status, path).toBe(status);
    const names = Object.entries(securityHeaders(house.origin)).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    expect(answer.headers, path).toMatchObject(Object.fromEntries(names));
    expect(answer.headers, path).not.toHaveProperty("x-powered-by");
  }
});

test("HX-13 no answer repeats a host that is not ours", async () => {
  const hosts = { "x-forwarded-host": "evil.test", "x-host": "evil.test", forwarded: "host=evil.test" };
  for (const path of [
    "/",
    "/creators",
    "/creators?q=a",
    "/login",
    "/studio",
    "/studio/",
    "/models",
    "/nowhere",
  ]) {
    for (const headers of [hosts, { ...hosts, host: "evil.test" }]) {
      const answer = await visitor.ask(path, { headers });
      expect(JSON.stringify(answer), `${path} with ${JSON.stringify(headers)}`).not.toContain("evil.test");
    }
  }
});

test("FW-03 however the address of a guarded page is written, a stranger sees nothing of it", async () => {
  const ways = [
    "/%73tudio",
    "//studio",
    "/./studio",
    "/x/../studio",
    "/studio%2f",
    "/studio/.",
    "/studio\\",
    "/studio%5c",
    "/studio;a",
    "/studio%00",
    "/studio.",
    "/STUDIO",
    "/en/studio",
    "/pt-BR/studio",
    "/pt-BR//studio",
    "/studio.rsc",
    "/studio?_rsc=a",
    "/creators/%2e%2e/studio",
    "/creators/../studio",
    "/_next/data/build/studio.json",
    "/me/studio",
    "/%2e/studio",
    "/studio/%",
  ];
  for (const way of ways) {
    const answer = await visitor.ask(way);
    expect(answer.text, way).not.toContain("Um retrato da sua página");
    expect([307, 308, 400, 404], `${way}: ${answer.status}`).toContain(answer.status);
  }
});

test("FW-05 a form that another site sends does nothing, and our own does", async ({ page }) => {
  await signInByForm(page, "creator", "/studio");
  const { id } = await newestSessionOf("creator");
  const { value } = await sessionCookieOf(page);
  const cookie = { cookie: `session=${value}` };
  const [, action = ""] =
    /name="(\$ACTION_ID_[0-9a-f]+)"/.exec((await visitor.ask("/studio", { headers: cookie })).text) ?? [];
  expect(action).not.toBe("");

  const signOut = async (headers: Record<string, string>) => {
    const type = "multipart/form-data; boundary=line";
    const body = `--line\r\nContent-Disposition: form-data; name="${action}"\r\n\r\n\r\n--line--\r\n`;
    const request = { method: "POST", headers: { ...cookie, "content-type": type, ...headers }, body };
    const { status } = await visitor.ask("/studio", request);
    const [session] = await query<{ revoked: boolean }>(
      "select revoked_at is not null as revoked from sessions where id = $1",
      [id],
    );
    return [status, session?.revoked];
  };
  const evil = "https://evil.test";
  expect(await signOut({ origin: evil })).toEqual([403, false]);
  expect(await signOut({ origin: "null" })).toEqual([403, false]);
  expect(await signOut({})).toEqual([403, false]);
  expect(await signOut({ origin: evil, "x-forwarded-host": "evil.test" })).toEqual([403, false]);
  expect(await signOut({ origin: evil, host: "evil.test" })).toEqual([421, false]);
  expect(await signOut({ ...origin, "sec-fetch-site": "cross-site" })).toEqual([403, false]);
  expect(await signOut(origin)).toEqual([303, true]);
});

test("FW-11 FW-12 neither a host nor an upgrade makes the app call anybody", async () => {
  let calls = 0;
  const target = createServer((socket) => {
    calls += 1;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(target, "listening");
  const inner = `127.0.0.1:${portOf(target)}`;
  const upgrade =
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n";
  const says = [
    `GET http://${inner}/ HTTP/1.1\r\nHost: ${house.host}\r\n${upgrade}`,
    `GET / HTTP/1.1\r\nHost: ${inner}\r\n${upgrade}`,
    `GET /login HTTP/1.1\r\nHost: ${inner}\r\n`,
    `POST /login HTTP/1.1\r\nHost: ${inner}\r\nOrigin: http://${inner}\r\nNext-Action: 4f\r\nContent-Length: 0\r\n`,
    `CONNECT ${inner} HTTP/1.1\r\nHost: ${house.host}\r\n`,
  ];
  for (const words of says)
    expect(await visitor.say(`${words}\r\n`), words).toMatch(/^HTTP\/1\.1 (308|405|421|426) /);
  target.close();
  expect(calls).toBe(0);
});

test("FW-16 FW-17 a body over the limit is refused by every kind of door, and the app goes on", async () => {
  const megabyte = Buffer.alloc(1024 * 1024, "a");
  const pieces = () => Readable.from(Array.from({ length: 11 }, () => megabyte));
  for (const path of ["/", "/login", "/studio", "/api/locale", "/api/health", "/api/nothing"]) {
    const headers = { ...origin, "content-length": String(11 * megabyte.length) };
    expect((await visitor.ask(path, { method: "POST", headers, body: pieces() })).status, path).toBe(413);
  }
  const form = {
    ...origin,
    "content-type": "multipart/form-data; boundary=line",
    "transfer-encoding": "chunked",
  };
  for (const path of ["/login", "/api/locale"])
    expect((await visitor.ask(path, { method: "POST", headers: form, body: pieces() })).status, path).toBe(
      413,
    );
  expect((await visitor.ask("/api/health")).status).toBe(200);
});

test("FW-18 a method that a page or the API does not know is refused, and with what it knows", async () => {
  for (const path of ["/", "/creators", "/login", "/studio", "/api/health"])
    for (const method of ["TRACE", "DEBUG", "TRACK", "PURGE"]) {
      const answer = await visitor.say(`${method} ${path} HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`);
      expect(answer, `${method} ${path}`).toMatch(/^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD, POST/s);
      expect(answer).not.toContain("    at ");
    }
});

test("RL-01 a visitor is whom our proxy names, whatever the visitor says", async ({ page }) => {
  const own = `10.99.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;
  await page.context().setExtraHTTPHeaders({
    "x-forwarded-for": `1.1.1.1, ${own}`,
    "x-real-ip": "2.2.2.2",
    "cf-connecting-ip": "3.3.3.3",
    forwarded: "for=4.4.4.4",
  });
  await page.goto("/login");
  const { email, password } = loginOf("fan");
  await fillLogin(page, email, password);
  await expect(page).toHaveURL("/");
  const { id } = await newestSessionOf("fan");
  expect(await query("select host(ip) as ip from sessions where id = $1", [id])).toEqual([{ ip: own }]);
});
