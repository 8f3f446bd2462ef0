import { expect, test } from "@playwright/test";
import { query } from "./database";
import { lettersTo, tokenTo } from "./inbox";
import { codeOf, newAddress, password, program, somebody, withSecondFactor } from "./program";

const freshPassword = "a whale sings of copper rain";

test("a program lives a whole life: register, confirm, sign in, second factor, out and in again", async ({
  request,
}) => {
  const { post, me } = program(request);
  const email = newAddress();

  const registered = await post("register", { email, password: freshPassword });
  expect([registered.status, registered.data]).toEqual([201, { status: "check_your_email" }]);
  const early = await post("login", { email, password: freshPassword });
  expect(early.data.user).toMatchObject({ email, isVerified: false, role: "fan" });
  expect(await post("enable-2fa", {}, early.data.accessToken)).toMatchObject({
    status: 403,
    error: { details: { reason: "not_verified" } },
  });

  const token = await tokenTo(email, "verify-email");
  expect(await post("verify-email", { token })).toMatchObject({ status: 200, data: { status: "verified" } });
  expect(await post("verify-email", { token })).toMatchObject({
    status: 422,
    error: { details: { reason: "link_over" } },
  });

  const { data: first } = await post("login", { email, password: freshPassword });
  expect(Object.keys(first).sort()).toEqual(
    ["accessToken", "expiresIn", "refreshExpiresAt", "refreshToken", "tokenType", "user"].sort(),
  );
  const known = await me(first.accessToken);
  const person = { email, displayName: null, role: "fan", isVerified: true, locale: "pt-BR", creator: null };
  expect(known.data).toEqual({ id: expect.any(String), ...person, secondFactor: false });
  expect(known.headers).toMatchObject({ "cache-control": "private, no-store", "ratelimit-limit": "1000" });

  const begun = await post("enable-2fa", { password: freshPassword }, first.accessToken);
  const { secret = "", uri, qr } = begun.data;
  expect(uri).toContain(`secret=${secret}`);
  expect(qr).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect((await me(first.accessToken)).data.secondFactor).toBe(false);
  expect(await post("verify-2fa", { code: "000000" }, first.accessToken)).toMatchObject({ status: 422 });
  const confirmed = await post("verify-2fa", { code: codeOf(secret) }, first.accessToken);
  const { backupCodes } = confirmed.data;
  expect(new Set(backupCodes).size).toBe(10);

  const again = await post("enable-2fa", {}, first.accessToken);
  expect([again.status, again.data]).toEqual([409, undefined]);
  const enrolled = await me(first.accessToken);
  expect(enrolled.data.secondFactor).toBe(true);
  expect(JSON.stringify(enrolled)).not.toContain(secret);

  expect(await post("logout", undefined, first.accessToken)).toMatchObject({ status: 200 });
  expect((await me(first.accessToken)).status).toBe(401);
  expect((await post("refresh", { refreshToken: first.refreshToken })).status).toBe(401);
  expect((await me(early.data.accessToken)).status).toBe(200);

  const half = await post("login", { email, password: freshPassword });
  expect(half.data).toEqual({ secondFactorRequired: true, challenge: expect.any(String) });
  const { challenge } = half.data;
  expect(await post("verify-2fa", { challenge, code: "000000" })).toMatchObject({
    status: 401,
    error: { details: { reason: "wrong_code", triesLeft: 4 } },
  });
  const whole = await post("verify-2fa", { challenge, code: codeOf(secret, 1) });
  expect((await me(whole.data.accessToken)).data.email).toBe(email);
  expect(await post("verify-2fa", { challenge, code: backupCodes?.[0] })).toMatchObject({
    status: 401,
    error: { details: { reason: "challenge_over" } },
  });

  await expect
    .poll(async () => (await lettersTo(email)).length, {
      message: "confirm, second factor on",
      timeout: 20_000,
    })
    .toBe(2);
});

test("TF-03 a code and a backup code work once", async ({ request }) => {
  const visitor = program(request);
  const { email } = await somebody();
  const { secret, backupCodes } = await withSecondFactor(visitor, email);
  const challenge = async () => (await visitor.post("login", { email, password })).data.challenge;
  const tried = async (code = "") =>
    (await visitor.post("verify-2fa", { challenge: await challenge(), code })).status;
  expect(await tried(codeOf(secret))).toBe(401);
  expect(await tried(codeOf(secret, 1))).toBe(200);
  expect(await tried(codeOf(secret, 1))).toBe(401);
  expect(await tried(backupCodes[3]?.toUpperCase().replaceAll("-", " "))).toBe(200);
  expect(await tried(backupCodes[3])).toBe(401);
});

test("a refresh token goes on for its program, and ends everything when it is shown again later", async ({
  request,
}) => {
  const { post, me } = program(request);
  const { email } = await somebody();
  const { data: begun } = await post("login", { email, password });
  const { data: next } = await post("refresh", { refreshToken: begun.refreshToken });
  expect(next).toMatchObject({
    tokenType: "Bearer",
    expiresIn: 900,
    refreshExpiresAt: begun.refreshExpiresAt,
  });
  const { data: repeated } = await post("refresh", { refreshToken: begun.refreshToken });
  expect(repeated.refreshToken).toBe(next.refreshToken);
  expect((await me(next.accessToken)).status).toBe(200);

  await query(
    `update refresh_tokens set used_at = used_at - interval '11 seconds'
      where session_id in (select sessions.id from sessions join users on users.id = user_id where email = $1)`,
    [email],
  );
  const reused = await post("refresh", { refreshToken: begun.refreshToken });
  expect(reused).toMatchObject({ status: 401, error: { details: { reason: "refresh_over" } } });
  expect((await post("refresh", { refreshToken: next.refreshToken })).status).toBe(401);
  expect((await me(next.accessToken)).status).toBe(401);
});

test("RL-02 the sixth wrong guess is told how long to wait", async ({ request }) => {
  const { post } = program(request);
  const { email } = await somebody();
  for (let guess = 0; guess < 5; guess += 1) {
    expect((await post("login", { email, password: "not the password" })).status).toBe(401);
  }
  const { status, headers } = await post("login", { email, password });
  expect([status, headers["ratelimit-limit"], headers["ratelimit-remaining"]]).toEqual([429, "5", "0"]);
  expect(Number(headers["retry-after"])).toBeGreaterThan(200);
});

test("an account that is about to be deleted opens nothing, and is told the day", async ({ request }) => {
  const { post } = program(request);
  const { id, email } = await somebody();
  await query("update users set deletion_due_at = '2099-01-02T03:04:05Z' where id = $1", [id]);
  expect(await post("login", { email, password })).toMatchObject({
    status: 403,
    error: { details: { reason: "leaving", dueAt: "2099-01-02T03:04:05.000Z" } },
  });
});

test("the platform's first addresses answer as the rooms of today do", async ({ request }) => {
  const { post, me } = program(request);
  const email = newAddress();
  const registered = await post("/api/register", { email, password: freshPassword });
  expect([registered.status, registered.data]).toEqual([201, { status: "check_your_email" }]);
  const { data } = await post("/api/login", { email, password: freshPassword });
  expect((await me(data.accessToken)).data.email).toBe(email);
  expect((await post("/api/logout", undefined, data.accessToken)).status).toBe(200);
  expect((await me(data.accessToken)).status).toBe(401);
  expect(await post("/api/login", { email, password: "not the password" })).toMatchObject({
    status: 401,
    error: { code: "unauthorized" },
  });
});
