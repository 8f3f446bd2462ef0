import { randomInt } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { now } from "@/lib/clock";
import { query } from "./database";
import { loginOf } from "./sign-in";

/** All that these addresses tell; each tells some of it. */
type Told = Partial<{
  status: string;
  accessToken: string;
  refreshToken: string;
  tokenType: string;
  refreshExpiresAt: string;
  user: object;
  email: string;
  secondFactor: boolean;
  challenge: string;
  secret: string;
  uri: string;
  qr: string;
  backupCodes: string[];
}>;

export interface Answer {
  status: number;
  headers: Record<string, string>;
  data: Told;
  error: { code: string; message: string; requestId: string; details?: Record<string, unknown> };
  ms: number;
}

interface Asked {
  method?: "GET" | "POST";
  /** Bytes are sent as they are. */
  body?: unknown;
  token?: string | undefined;
  headers?: Record<string, string>;
}

export type Program = ReturnType<typeof program>;

/** Speaks to the API as a program does, from an address of its own. */
export function program(request: APIRequestContext) {
  const from = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

  async function ask(path: string, { method = "POST", body, token, headers }: Asked = {}): Promise<Answer> {
    const began = performance.now();
    const response = await request.fetch(path.startsWith("/") ? path : `/api/v1/auth/${path}`, {
      method,
      maxRedirects: 0,
      headers: {
        "x-forwarded-for": from,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { data: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)) }),
    });
    const ms = performance.now() - began;
    const { data, error } = await response.json().catch(() => ({}));
    return { status: response.status(), headers: response.headers(), data, error, ms };
  }

  const post = (path: string, body?: unknown, token?: string) => ask(path, { body, token });
  return { ask, post, me: (token?: string) => ask("me", { method: "GET", token }) };
}

export const { password } = loginOf("fan");

export const newAddress = (): string => `program-${randomInt(2 ** 40)}@example.com`;

/** Somebody of their own, confirmed, with the password of the demo's fan. */
export async function somebody(): Promise<{ id: string; email: string }> {
  const email = newAddress();
  const [added] = await query<{ id: string }>(
    `insert into users (email, email_verified_at, password_hash)
     select $1, now(), password_hash from users where email = $2 returning id`,
    [email, loginOf("fan").email],
  );
  return { id: added?.id ?? "", email };
}

/** What the app on the phone shows; a step later, what it will show next. */
export const codeOf = (secret: string, step = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() + step * 30_000 });

/** Signs in and turns on a second factor; answers what that takes. */
export async function withSecondFactor({ post }: Program, email: string) {
  const { accessToken, refreshToken } = (await post("login", { email, password })).data;
  const { secret = "" } = (await post("enable-2fa", {}, accessToken)).data;
  const { backupCodes = [] } = (await post("verify-2fa", { code: codeOf(secret) }, accessToken)).data;
  return { accessToken, refreshToken, secret, backupCodes };
}

/** As every refusal looks. */
export function expectRefusal({ status, headers, error }: Answer, statuses: number[], name: string): void {
  expect(statuses, name).toContain(status);
  expect(error, name).toMatchObject({ code: expect.any(String), requestId: expect.any(String) });
  expect(headers["cache-control"], name).toContain("no-store");
}

/** A busy machine is slow now and then; a question that is slow by itself is slow each time. */
export async function quickly(name: string, ask: () => Promise<Answer>): Promise<Answer> {
  let answer = await ask();
  for (let again = 0; again < 3 && answer.ms > 200; again += 1) answer = await ask();
  expect(answer.ms, name).toBeLessThan(200);
  return answer;
}
