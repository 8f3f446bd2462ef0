import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { portOf, Visitor } from "@/app/_server/testing/front-door";
import { mayEnter, type Visitor as Who } from "@/lib/permissions";
import { query } from "./database";
import { pages, routes } from "./doors";
import { expect, test } from "./fixtures";
import { somebody } from "./program";
import { type Role, sessionCookieOf, signIn, signInByForm } from "./sign-in";

const house = new URL(process.env.APP_URL ?? "");
const visitor = new Visitor(Number(house.port), house.host);
const address = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

async function cookieOf(page: Page, role: Role): Promise<string> {
  await signIn(page, role);
  return `session=${(await sessionCookieOf(page)).value}`;
}

test("HX-11 no page of another site frames a page of ours", async ({ page, faults }) => {
  faults.expect(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE|X-Frame-Options/);
  await signIn(page, "admin");
  let framed = "";
  const foreign = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end(`<iframe src="${house.origin}${framed}"></iframe>`);
  }).listen(0, "localhost");
  await once(foreign, "listening");
  for (framed of ["/account", "/account/security", "/admin", "/admin/clients", "/studio", "/creators"]) {
    const asked = page.waitForResponse(house.origin + framed);
    await page.goto(`http://localhost:${portOf(foreign)}/`);
    const headers = await (await asked).allHeaders();
    expect(headers["x-frame-options"], framed).toBe("DENY");
    expect(headers["content-security-policy"], framed).toContain("frame-ancestors 'none'");
    await expect
      .poll(() => page.frames()[1]?.url(), { message: framed })
      .toBe("chrome-error://chromewebdata/");
  }
  foreign.close();
});

for (const who of [null, "fan", "creator", "admin"] satisfies Who[]) {
  test(`HX-16 nothing that is for ${who ?? "one visitor"} alone is kept on the way`, async ({ page }) => {
    const cookie = who ? await cookieOf(page, who) : "locale=pt-BR";
    const ways = [
      ...pages().flatMap((path) => [
        { path, method: "GET", more: {} },
        { path, method: "GET", more: { rsc: "1" } },
      ]),
      ...routes().map(({ address: path, method }) => ({ path, method, more: {} })),
      { path: "/api/links/verify-email?token=abc", method: "GET", more: {} },
      { path: "/api/session/end?next=/", method: "GET", more: {} },
    ].filter(({ path }) => !path.endsWith("logout"));
    for (const { path, method, more } of ways) {
      const asked = { ...more, cookie, origin: house.origin, "x-forwarded-for": address() };
      const { status, headers } = await visitor.ask(path, { method, headers: asked });
      const isPersonal = who || headers["set-cookie"] || mayEnter(path, null) !== "yes";
      // Whoever may not enter is told so by a page that is the same for everybody, and so are lists for everybody.
      const isShared = status === 403 || /^\/api\/(v1\/public\/creators|sitemap)$/.test(path);
      const rule = isShared ? /^private/ : /^private, .*no-store/;
      if (isPersonal) expect(headers["cache-control"], `${method} ${path} ${status}`).toMatch(rule);
    }
  });
}

test("HX-16 whoever signs out leaves no page behind in the browser, and keeps theme and language", async ({
  page,
}) => {
  await signInByForm(page, "fan", "/account");
  const cookie = `session=${(await sessionCookieOf(page)).value}`;
  const account = await visitor.ask("/account", { headers: { cookie } });
  expect(account.headers).not.toHaveProperty("clear-site-data");

  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: /^Conta de/ }).click();
  await page.getByRole("button", { name: "Sair" }).click();
  expect((await (await answer).allHeaders())["clear-site-data"]).toBe('"cache"');
  await expect(page).toHaveURL("/");

  // And so does whoever's session ended elsewhere, as soon as their browser hears of it.
  const { status, headers } = await visitor.ask("/api/session/end", { headers: { cookie } });
  expect([status, headers["clear-site-data"]]).toEqual([303, '"cache"']);
  expect(headers["cache-control"]).toBe("private, no-store");
});

test("RL-07 however the address of a limited door is written, its guesses are counted together", async () => {
  const { email } = await somebody();
  const headers = { "content-type": "application/json", "x-forwarded-for": address() };
  const body = JSON.stringify({ email, password: "not the password" });
  const ways = [
    "/api/v1/auth/login",
    "/api/v1/auth/login?again=1",
    "/api/login",
    "/api/v1/auth/./login",
    "/api/v1/auth/x/../login",
    "/api/v1/auth/%6cogin",
    "/API/v1/auth/login",
    "/api/V1/auth/LOGIN",
    "//api/v1/auth/login",
    "/api//v1/auth/login",
    "/api/v1/auth/login/",
    "/api/v1/auth/login%2f",
    "/api/v1/auth/login;a",
    "/pt-BR/api/v1/auth/login",
    "/en/api/login",
    "/api/login.json",
    "/api/v1/auth/login.rsc",
  ];
  const seen: Record<string, number | undefined> = {};
  let guesses = 0;
  for (let round = 0; round < 2; round += 1)
    for (const path of ways) {
      const { status } = await visitor.ask(path, { method: "POST", headers, body });
      seen[path] = status;
      if (status === 401) guesses += 1;
    }
  expect(guesses).toBe(5);
  const isNone = [307, 308, 400, 404, 405];
  expect(Object.entries(seen).filter(([, status = 0]) => status !== 429 && !isNone.includes(status))).toEqual(
    [],
  );
  expect(Object.values(seen).filter((status) => status === 429).length).toBeGreaterThan(2);
  for (const method of ["HEAD", "GET", "PUT"])
    expect((await visitor.ask("/api/v1/auth/login", { method, headers })).status, method).toBe(405);
});

test("RL-11 an id that is nobody's, or not the asker's, answers like any other", async ({
  page,
  browser,
}) => {
  const fan = await cookieOf(page, "fan");
  const context = await browser.newContext();
  const admin = await cookieOf(await context.newPage(), "admin");
  await context.close();
  const [foreign] = await query<{ id: string }>(
    `insert into data_exports (user_id, status, key, ready_at, expires_at)
     values ($1, 'ready', 'exports/nothing.zip', now(), now() + interval '1 day') returning id`,
    [(await somebody()).id],
  );
  const nobodys = [
    "10000001",
    "10000002",
    "-10000003",
    "0x98967f",
    randomUUID(),
    randomUUID(),
    "no-such-one",
  ];
  for (const [start, cookie, ids] of [
    ["/creators/", "", nobodys],
    ["/api/og/creators/", "", nobodys],
    ["/api/account/exports/", fan, [...nobodys, foreign?.id ?? ""]],
    ["/admin/clients/", admin, nobodys],
  ] as const) {
    const answers = new Set<string>();
    for (const id of ids) {
      const headers = { "x-forwarded-for": address(), ...(cookie && { cookie }) };
      const { status, text } = await visitor.ask(start + id, { headers });
      answers.add(`${status} ${withoutItself(text, id)}`);
    }
    const [first = ""] = answers;
    expect(first, start).toMatch(/^404 /);
    expect([...answers], start).toEqual([first]);
  }
});

/** What an answer says, less what was asked for and its own number. */
const withoutItself = (text: string, id: string): string =>
  (/<main.*<\/main>/s.exec(text)?.[0] ?? text)
    .replaceAll(/<script.*?<\/script>/gs, "")
    .replaceAll(id, "")
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, "");
