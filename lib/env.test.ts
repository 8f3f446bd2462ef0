import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";

const key = () => randomBytes(32).toString("base64");

const production = {
  APP_MODE: "production",
  APP_URL: "https://creatorflix.test",
  DATABASE_URL: "postgres://app:hidden@db.internal:5432/creatorflix",
  AUTH_SECRET: "4b9J0q1uJ7mXr2nT5vYw8zAcEfHkLpQs",
  ENCRYPTION_KEYS: `k1:${key()}`,
  S3_ENDPOINT: "https://r2.test",
  S3_BUCKET: "creatorflix-media",
  S3_ACCESS_KEY_ID: "AKIA123",
  S3_SECRET_ACCESS_KEY: "a-long-storage-key",
  MEDIA_CDN_URL: "https://cdn.creatorflix.test",
  SMTP_URL: "smtps://mail.test:465",
  MAIL_FROM: "CreatorFlix <hello@creatorflix.test>",
};

const optional = [
  "NODE_ENV",
  "CLOCK_FILE",
  "SANDBOX_URL",
  "REDIS_URL",
  "TRUSTED_PROXIES",
  "DATABASE_POOL_SIZE",
  "NEXTAUTH_URL",
  "GOOGLE_CLIENT_ID",
  "S3_FORCE_PATH_STYLE",
  "S3_PREFIX",
  "SCAN_COMMAND",
  "GOOGLE_CLIENT_SECRET",
  "GOOGLE_ISSUER",
];

/** Starts as a process with exactly these variables would. */
function start(variables: Record<string, string | undefined>) {
  vi.resetModules();
  for (const name of [...Object.keys(production), ...optional, "LOG_LEVEL", "DEFAULT_LOCALE"]) {
    vi.stubEnv(name, variables[name]);
  }
  return import("./env");
}

const refusal = (variables: Record<string, string | undefined>): Promise<string> =>
  start({ ...production, ...variables }).then(
    () => "started",
    (error) => error.message,
  );

afterEach(() => {
  vi.unstubAllEnvs();
});

test("development needs nothing at all", async () => {
  const { appMode, env } = await start({});
  expect(appMode).toBe("development");
  expect(env).toMatchObject({
    APP_URL: "http://127.0.0.1:3000",
    DATABASE_POOL_SIZE: 10,
    DEFAULT_LOCALE: "pt-BR",
  });
});

test("production starts when all is given", async () => {
  const { appMode, env } = await start(production);
  expect(appMode).toBe("production");
  expect(env).toMatchObject({ APP_URL: "https://creatorflix.test" });
});

test("production names everything that is missing in one message, and AU-30 falls back to nothing", async () => {
  const said = await start({ APP_MODE: "production" }).catch((error) => error.message);
  const { APP_MODE: _mode, MEDIA_CDN_URL: _cdn, ...needed } = production;
  for (const name of Object.keys(needed)) expect(said).toContain(`${name} is missing`);
});

test("without a CDN what is public is read from the bucket itself", async () => {
  const { env } = await start({ ...production, MEDIA_CDN_URL: "", S3_FORCE_PATH_STYLE: "false" });
  expect(env.MEDIA_CDN_URL).toBe("https://creatorflix-media.r2.test");
});

test("an empty value is no value", async () => {
  expect(await refusal({ S3_BUCKET: "", AUTH_SECRET: "" })).toBe(
    "The environment is not right:\n  AUTH_SECRET is missing\n  S3_BUCKET is missing",
  );
  expect((await start({ DATABASE_POOL_SIZE: "", REDIS_URL: "" })).env.DATABASE_POOL_SIZE).toBe(10);
});

test("production is what Node's own production means, and what a misspelt mode becomes", async () => {
  expect((await start({ ...production, APP_MODE: undefined, NODE_ENV: "production" })).appMode).toBe(
    "production",
  );
  expect((await start({ ...production, APP_MODE: "prod" })).appMode).toBe("production");
  expect(await refusal({ APP_MODE: "Development", AUTH_SECRET: undefined })).toContain(
    "AUTH_SECRET is missing",
  );
});

describe("AU-30 SE-15 production refuses", () => {
  test.each([
    ["a secret that is too short", { AUTH_SECRET: "short" }, "AUTH_SECRET"],
    ["a secret of one letter", { AUTH_SECRET: "x".repeat(48) }, "AUTH_SECRET can be guessed"],
    [
      "a secret that says it is one",
      { AUTH_SECRET: "my-very-own-secret-for-the-cookies" },
      "AUTH_SECRET can be guessed",
    ],
    [
      "the published secret",
      { AUTH_SECRET: "development-only-secret-of-32-bytes!" },
      "AUTH_SECRET is the published",
    ],
    ["an address without TLS", { APP_URL: "http://creatorflix.test" }, "APP_URL"],
    [
      "the published key",
      { ENCRYPTION_KEYS: `dev:${Buffer.alloc(32, 7).toString("base64")}` },
      "ENCRYPTION_KEYS is the published",
    ],
    [
      "the published key under another name",
      { ENCRYPTION_KEYS: `k1:${key()},k0:${Buffer.alloc(32, 7).toString("base64")}` },
      "ENCRYPTION_KEYS is the published",
    ],
    ["a key of the wrong length", { ENCRYPTION_KEYS: "k1:c2hvcnQ=" }, "ENCRYPTION_KEYS"],
    [
      "the sandbox's storage key",
      { S3_SECRET_ACCESS_KEY: "sandbox-secret" },
      "S3_SECRET_ACCESS_KEY is the published",
    ],
    ["a clock that can be moved", { CLOCK_FILE: "/tmp/clock" }, "CLOCK_FILE belongs to the sandbox"],
    ["the sandbox", { SANDBOX_URL: "http://127.0.0.1:4000" }, "SANDBOX_URL belongs to the sandbox"],
    [
      "a Google without TLS",
      { GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "key", GOOGLE_ISSUER: "http://127.0.0.1:4001" },
      "GOOGLE_ISSUER",
    ],
    ["more proxies than anybody has", { TRUSTED_PROXIES: "11" }, "TRUSTED_PROXIES"],
    ["proxies that are not counted", { TRUSTED_PROXIES: "yes" }, "TRUSTED_PROXIES"],
    ["a mailbox that is no mail server", { SMTP_URL: "https://mail.test" }, "SMTP_URL"],
  ])("%s", async (_what, variables, said) => {
    expect(await refusal(variables)).toContain(said);
  });
});

test("sign-in with Google needs both of its names or neither", async () => {
  const both = { GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "key" };
  expect((await start({ ...production, ...both })).env).toMatchObject({
    ...both,
    GOOGLE_ISSUER: "https://accounts.google.com",
  });
  expect(await refusal({ GOOGLE_CLIENT_ID: "id" })).toBe(
    "The environment is not right:\n  GOOGLE_CLIENT_SECRET is missing: GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET belong together",
  );
  expect(await refusal({ GOOGLE_CLIENT_SECRET: "key" })).toContain("GOOGLE_CLIENT_ID is missing");
});

test("a refusal never repeats what it refuses", async () => {
  const said = await refusal({ AUTH_SECRET: "hunter2", DATABASE_URL: "mysql://app:hunter2@db" });
  expect(said).toMatch(/AUTH_SECRET[\s\S]*DATABASE_URL|DATABASE_URL[\s\S]*AUTH_SECRET/);
  expect(said).not.toContain("hunter2");
});

test("next-auth is told our address, whatever the Host header says", async () => {
  await start(production);
  const { NEXTAUTH_URL } = await import("node:process").then(({ env }) => env);
  expect(NEXTAUTH_URL).toBe("https://creatorflix.test");
});
