import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { env } from "@/lib/env";
import { runScript } from "@/lib/testing/script";
import { resetDatabase } from "./reset";

test("a database on another machine is not touched", async () => {
  const reset = resetDatabase("postgres://postgres@db.creatorflix.example:5432/creatorflix");
  await expect(reset).rejects.toThrow("not one on db.creatorflix.example");
});

test("a reset leaves an empty database with every table", async () => {
  await db.insert(users).values({ email: "somebody@example.com" });
  await db.execute(sql`create schema if not exists pgboss`);
  await db.execute(sql`create table pgboss.leftover ()`);
  await resetDatabase(env.DATABASE_URL);
  expect(await db.$count(users)).toBe(0);
  const { rows } = await db.execute(sql`select to_regclass('pgboss.leftover') as leftover`);
  expect(rows).toEqual([{ leftover: null }]);
});

test.each([
  [
    "seeded",
    'import { seed } from "./db/seed/seed.ts"; const run = () => seed({ world: "test", scale: 1, say() {} });',
  ],
  [
    "reset",
    'import { resetDatabase } from "./db/reset.ts"; const run = () => resetDatabase(process.env.DATABASE_URL);',
  ],
])(
  "AU-30 production is never %s",
  async (done, code) => {
    const script = runScript(`${code} await run().catch(({ message }) => console.log(message));`, {
      ...production,
      DATABASE_URL: env.DATABASE_URL,
    });
    await script.says(`Production is never ${done}`);
    expect(await script.ended).toBe(0);
    expect(await db.$count(users)).toBe(0);
  },
  60_000,
);

/** Everything production asks for, so that nothing but the refusal can stop it. */
const production = {
  APP_MODE: "production",
  APP_URL: "https://creatorflix.example",
  AUTH_SECRET: "qXo4hV7w2Lr9ZtB6nC1yKdS8pEfGaJmU0iTvYxWlRkQ",
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 9).toString("base64")}`,
  S3_ENDPOINT: "https://storage.example",
  S3_BUCKET: "media-of-ours",
  S3_ACCESS_KEY_ID: "a-real-key",
  S3_SECRET_ACCESS_KEY: "0123456789abcdef",
  MEDIA_CDN_URL: "https://cdn.example",
  SMTP_URL: "smtps://mail.example",
  MAIL_FROM: "us@creatorflix.example",
};
