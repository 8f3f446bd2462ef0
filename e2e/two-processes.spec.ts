import { createHash, randomBytes, randomInt } from "node:crypto";
import { request } from "node:http";
import { expect } from "@playwright/test";
import { query } from "./database";
import { test } from "./fixtures";
import { type SecondProcess, startSecondProcess } from "./second-process";
import { loginOf } from "./sign-in";

let second: SecondProcess;

test.beforeAll(async () => {
  second = await startSecondProcess();
});
test.afterAll(() => second.end());

interface Answer {
  status: number;
  body: {
    data?: Record<string, unknown>;
    error?: { code: string; details?: { retryAfterSeconds?: number } };
  };
}

const source = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** Every second one to the other process; each names the address that people know. */
function ask(
  turn: number,
  baseURL: string | undefined,
  path: string,
  data: object,
  from: string,
): Promise<Answer> {
  const known = new URL(baseURL ?? "");
  const to = new URL(path, turn % 2 ? second.url : known);
  const headers = { host: known.host, "content-type": "application/json", "x-forwarded-for": from };
  return new Promise((resolve, reject) => {
    const asked = request(to, { method: "POST", headers }, async (response) => {
      const text = (await response.toArray()).join("");
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) });
    });
    asked.on("error", reject).end(JSON.stringify(data));
  });
}

const together = <T>(count: number, work: (turn: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, turn) => work(turn)));

/** People of their own, who know the password that the demo's fan has. */
async function people(count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, () => `pair-${randomInt(2 ** 40)}@example.com`);
  await query(
    `insert into users (email, email_verified_at, password_hash)
     select one, now(), password_hash from users, unnest($1::text[]) one where email = $2`,
    [emails, loginOf("fan").email],
  );
  return emails;
}

const somebody = async (): Promise<string> => (await people(1))[0] ?? "";

const { password } = loginOf("fan");

test("RL-02 two hundred guesses at two processes at once: five are heard, and the others are told how long to wait", async ({
  baseURL,
}) => {
  const [email, from] = [await somebody(), source()];
  const wrong = { email, password: "not the password" };
  const answers = await together(200, (turn) => ask(turn, baseURL, "/api/v1/auth/login", wrong, from));
  const heard = answers.filter(({ status }) => status === 401);
  const refused = answers.filter(({ status }) => status === 429);
  expect([heard.length, refused.length]).toEqual([5, 195]);
  for (const { body } of refused) {
    expect(body.error?.details?.retryAfterSeconds).toBeGreaterThan(200);
    expect(body.error?.details?.retryAfterSeconds).toBeLessThanOrEqual(300);
  }
});

test("two hundred people who come at once from different places all come in", async ({ baseURL }) => {
  const emails = await people(200);
  const answers = await together(200, (turn) =>
    ask(turn, baseURL, "/api/v1/auth/login", { email: emails[turn], password }, source()),
  );
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
});

test("one refresh token shown twenty times at once gets one successor, from both processes", async ({
  baseURL,
}) => {
  const from = source();
  const signedIn = await ask(0, baseURL, "/api/v1/auth/login", { email: await somebody(), password }, from);
  const refreshToken = signedIn.body.data?.refreshToken;
  const answers = await together(20, (turn) =>
    ask(turn, baseURL, "/api/v1/auth/refresh", { refreshToken }, from),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => body.data?.refreshToken)).size).toBe(1);
});

test("AU-14 one reset link used twenty times at once sets one password, whichever process is asked", async ({
  baseURL,
}) => {
  const email = await somebody();
  const token = randomBytes(32).toString("base64url");
  await query(
    `insert into auth_tokens (user_id, purpose, token_hash, expires_at)
     select id, 'reset_password', $2, now() + interval '30 minutes' from users where email = $1`,
    [email, createHash("sha256").update(token).digest("hex")],
  );
  const wordsOf = (turn: number) => `a green lamp in room ${turn}`;
  const answers = await together(20, (turn) =>
    ask(turn, baseURL, "/api/v1/auth/reset-password", { token, password: wordsOf(turn) }, source()),
  );
  const winners = answers.flatMap(({ status }, turn) => (status === 200 ? [turn] : []));
  expect(winners).toHaveLength(1);
  const entered = await ask(
    0,
    baseURL,
    "/api/v1/auth/login",
    { email, password: wordsOf(winners[0] ?? -1) },
    source(),
  );
  expect(entered.status).toBe(200);
});
