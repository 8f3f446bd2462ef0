import { expect, test } from "@playwright/test";
import { hostileTokens } from "@/lib/testing/hostile-tokens";
import { expectRefusal, password, program, quickly, somebody, withSecondFactor } from "./program";
import { sessionCookieOf, signInByForm } from "./sign-in";

test("TF-01 half a sign-in opens only the question for the other half", async ({ request }) => {
  const visitor = program(request);
  const { email } = await somebody();
  await withSecondFactor(visitor, email);
  const { challenge = "" } = (await visitor.post("login", { email, password })).data;
  expectRefusal(await visitor.me(challenge), [401], "as a token");
  for (const path of ["logout", "enable-2fa"])
    expectRefusal(await visitor.post(path, {}, challenge), [401], path);
  expectRefusal(await visitor.post("refresh", { refreshToken: challenge }), [401], "to refresh");
  expectRefusal(await visitor.post("verify-email", { token: challenge }), [422], "as a link");
  const reset = { token: challenge, password: "nine lanterns over the quiet bay" };
  expectRefusal(await visitor.post("reset-password", reset), [422], "for a password");
  for (const path of ["/account", "/studio", "/admin"]) {
    const headers = { cookie: `session=${challenge}; challenge=${challenge}` };
    const page = await visitor.ask(path, { method: "GET", headers });
    expect([page.status, page.headers.location], path).toEqual([307, expect.stringContaining("/login")]);
  }
});

test("verify-2fa takes either a challenge or a token, never both and never neither", async ({ request }) => {
  const visitor = program(request);
  const { email } = await somebody();
  const { accessToken } = await withSecondFactor(visitor, email);
  const { challenge } = (await visitor.post("login", { email, password })).data;
  expectRefusal(await visitor.post("verify-2fa", { challenge, code: "123456" }, accessToken), [422], "both");
  expectRefusal(await visitor.post("verify-2fa", { code: "123456" }), [422], "neither");
  expectRefusal(await visitor.post("verify-2fa", { code: "123456" }, "x"), [401], "a token of nobody");
});

test("SE-01 hostile tokens read nothing and do nothing", async ({ request }) => {
  const { post, me } = program(request);
  const ofSession = (token = "") => {
    const [, claims = ""] = token.split(".");
    const { sub, sid } = JSON.parse(Buffer.from(claims, "base64url").toString());
    return { userId: sub, sessionId: sid };
  };
  const [one, other] = [await somebody(), await somebody()];
  const { accessToken } = (await post("login", { email: one.email, password })).data;
  const { accessToken: others } = (await post("login", { email: other.email, password })).data;
  const tokens = hostileTokens(ofSession(accessToken), ofSession(others));
  // The others cannot be sent: they are no text that a header may hold.
  const sendable = Object.entries(tokens).filter(([, token]) => /^[\x20-\x7e]*$/.test(token));
  expect(sendable.length).toBeGreaterThan(100);
  for (const [name, token] of sendable) {
    expectRefusal(await quickly(name, () => me(token)), [401], name);
    expectRefusal(await post("logout", undefined, token), [401], name);
  }
  expect((await me(accessToken)).status).toBe(200);
  expect((await me(others)).status).toBe(200);
});

test("SE-19 and SE-04 a cookie is no token and a token no cookie", async ({ page, request }) => {
  await signInByForm(page, "fan");
  const { value } = await sessionCookieOf(page);
  const { ask, post, me } = program(request);
  const cookie = `session=${value}`;
  const types = ["text/plain", "application/x-www-form-urlencoded", "application/json", ""];
  for (const path of ["me", "logout", "enable-2fa"]) {
    for (const type of types) {
      const headers = { cookie, "content-type": type };
      const method = path === "me" ? "GET" : "POST";
      const answer = await ask(path, { method, headers, body: method === "GET" ? undefined : {} });
      expectRefusal(answer, [401, 403], `${path} as ${type}`);
    }
    const fromEvil = { cookie, origin: "https://evil.test" };
    if (path !== "me") expectRefusal(await ask(path, { headers: fromEvil, body: {} }), [401, 403], path);
  }
  expectRefusal(await me(value), [401], "the cookie as a token");
  expect((await page.goto("/account"))?.url()).toMatch(/\/account$/);

  const { email } = await somebody();
  const { accessToken, refreshToken } = (await post("login", { email, password })).data;
  for (const token of [accessToken, refreshToken]) {
    const opened = await ask("/studio", { method: "GET", headers: { cookie: `session=${token}` } });
    expect([opened.status, opened.headers.location]).toEqual([307, expect.stringContaining("/login")]);
  }
});
