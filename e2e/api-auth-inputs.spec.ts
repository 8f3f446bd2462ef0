import { expect, test } from "@playwright/test";
import { query } from "./database";
import { tokenTo } from "./inbox";
import {
  codeOf,
  expectRefusal,
  newAddress,
  password,
  program,
  quickly,
  somebody,
  withSecondFactor,
} from "./program";

const otherPassword = "nine lanterns over the quiet bay";

const hashOf = async (email: string) =>
  (await query<{ hash: string }>("select password_hash as hash from users where email = $1", [email]))[0]
    ?.hash;

test("AU-01 nobody registers as more than a fan", async ({ request }) => {
  const { post } = program(request);
  const email = newAddress();
  for (const more of [
    { role: "admin" },
    { role: "creator" },
    { roles: ["admin"] },
    { is_admin: true },
    { email_verified: true },
    { emailVerifiedAt: "2020-01-01T00:00:00Z" },
    { subscriptionStatus: 1 },
    { id: "00000000-0000-7000-8000-000000000000" },
  ]) {
    expectRefusal(
      await post("register", { email, password: otherPassword, ...more }),
      [422],
      JSON.stringify(more),
    );
  }
  expect(await hashOf(email)).toBeUndefined();
  expect((await post("register", { email, password: otherPassword })).status).toBe(201);
  expect(await query("select role, email_verified_at as at from users where email = $1", [email])).toEqual([
    { role: "fan", at: null },
  ]);
});

test("AU-02 registering a known address changes nothing and tells nothing", async ({ request }) => {
  const { id, email } = await somebody();
  const before = await query("select * from users where id = $1", [id]);
  const answers = [];
  for (const one of [newAddress(), email, email.toUpperCase(), `  ${email} `]) {
    const { status, data } = await program(request).post("register", { email: one, password: otherPassword });
    answers.push({ status, data });
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await query("select * from users where id = $1", [id])).toEqual(before);
  const forgotten = [];
  for (const one of [newAddress(), email]) {
    const { status, data } = await program(request).post("forgot-password", { email: one });
    forgotten.push({ status, data });
  }
  expect(forgotten[0]).toEqual({ status: 202, data: { status: "check_your_email" } });
  expect(forgotten[1]).toEqual(forgotten[0]);
});

const good: Record<string, object> = {
  register: { email: "x@example.com", password: otherPassword },
  login: { email: "x@example.com", password },
  refresh: { refreshToken: "x" },
  "forgot-password": { email: "x@example.com" },
  "reset-password": { token: "x", password: otherPassword },
  "verify-email": { token: "x" },
  "verify-2fa": { challenge: "x", code: "123456" },
};
const odd: unknown[] = [
  { $ne: null },
  ["a"],
  1,
  true,
  null,
  "",
  "\0",
  "x".repeat(100_000),
  { toString: "x" },
];
const raw = [
  "",
  "null",
  "{",
  '{"email":1e999}',
  '{"email":"a","email":"b"}',
  '{"__proto__":{"role":"admin"}}',
  `{"email":${"[".repeat(1_000)}${"]".repeat(1_000)}}`,
];

test("AU-11 whatever is sent, the answer is a refusal, in its shape and at once", async ({ request }) => {
  for (const [path, body] of Object.entries(good)) {
    const bad = Object.keys(body).flatMap((field) => odd.map((value) => ({ ...body, [field]: value })));
    const { post } = program(request);
    for (const one of [...bad.map((value) => JSON.stringify(value)), ...raw]) {
      const name = `${path} ${one.slice(0, 80)}`;
      expectRefusal(await quickly(name, () => post(path, Buffer.from(one))), [400, 422], name);
    }
  }
  expect((await program(request).ask("/api/health", { method: "GET" })).status).toBe(200);
});

test("AU-14 of twenty people with one link, one sets the password", async ({ request }) => {
  const { post, me } = program(request);
  const { email } = await somebody();
  const { data: before } = await post("login", { email, password });
  await post("forgot-password", { email });
  const token = await tokenTo(email, "reset-password");
  const passwords = Array.from({ length: 20 }, (_, n) => `${otherPassword} ${n}`);
  const answers = await Promise.all(passwords.map((one) => post("reset-password", { token, password: one })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(422)]);
  const winner = passwords[answers.findIndex(({ status }) => status === 200)];
  expect((await post("login", { email, password: winner })).status).toBe(200);
  expect((await post("login", { email, password })).status).toBe(401);
  expect((await me(before.accessToken)).status).toBe(401);
  expect((await post("refresh", { refreshToken: before.refreshToken })).status).toBe(401);
});

test("AU-16 a new password does not replace the second factor", async ({ request }) => {
  const visitor = program(request);
  const { post, me } = visitor;
  const { email } = await somebody();
  const { secret, accessToken, refreshToken } = await withSecondFactor(visitor, email);
  await post("forgot-password", { email });
  const token = await tokenTo(email, "reset-password");
  const { data } = await post("reset-password", { token, password: otherPassword });
  expect(data).toEqual({ secondFactorRequired: true, challenge: expect.any(String) });
  expect((await me(accessToken)).status).toBe(401);
  expect((await post("refresh", { refreshToken })).status).toBe(401);
  const whole = await post("verify-2fa", { challenge: data.challenge, code: codeOf(secret, 1) });
  expect((await me(whole.data.accessToken)).data.email).toBe(email);
});

test("AU-17 a link changes the password of whom it was sent to, whoever else is named", async ({
  request,
}) => {
  const { post } = program(request);
  const [one, other] = [await somebody(), await somebody()];
  const hashes = [await hashOf(one.email), await hashOf(other.email)];
  await post("forgot-password", { email: one.email });
  const token = await tokenTo(one.email, "reset-password");
  for (const more of [{ email: other.email }, { userId: other.id }, { user: { id: other.id } }]) {
    const answer = await post("reset-password", { token, password: otherPassword, ...more });
    expectRefusal(answer, [422], JSON.stringify(more));
  }
  expect([await hashOf(one.email), await hashOf(other.email)]).toEqual(hashes);
  expect((await post("reset-password", { token, password: otherPassword })).status).toBe(200);
  expect(await hashOf(one.email)).not.toBe(hashes[0]);
  expect(await hashOf(other.email)).toBe(hashes[1]);
});
