import { createHash } from "node:crypto";
import { GetObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import * as schema from "@/db/schema";
import { verifyPassword } from "@/lib/auth/password";
import { Bucket, credentials, s3Of } from "@/lib/sandbox/testing/s3";
import { startSandbox, type TestSandbox } from "@/lib/sandbox/testing/start-sandbox";
import { runScript } from "@/lib/testing/script";
import { demoLogins } from "./logins";

const { creators, media, postMedia, posts, settings, users } = schema;

/** Painting takes seconds, and many when the machine is busy with something else. */
const patience = 90_000;
let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.end());

const seed = () =>
  runScript(
    `import { seed } from "./db/seed/seed.ts";
     await seed({ world: "test", say: console.log });`,
    {
      S3_ENDPOINT: sandbox.storage,
      S3_BUCKET: Bucket,
      S3_ACCESS_KEY_ID: credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
  );

async function bytesOf(key: string): Promise<Buffer> {
  const { Body } = await s3Of(sandbox).send(new GetObjectCommand({ Bucket, Key: key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}

const isOnShow = and(eq(creators.status, "active"), isNotNull(creators.avatarMediaId));

test(
  "a seed that is killed half-way leaves no half of a world, and the next one completes it",
  async () => {
    const killed = seed();
    await killed.says("covers, portraits");
    killed.child.kill("SIGKILL");
    expect(await killed.ended).toBe("SIGKILL");
    expect(await db.$count(users)).toBe(0);

    expect(await seed().ended).toBe(0);
    expect(await db.$count(posts)).toBe(60);
    expect(await db.$count(creators, isOnShow)).toBe(6);
    expect(await db.$count(schema.creatorCards)).toBe(6);
  },
  patience,
);

test("a second seed finds its work done and changes nothing", async () => {
  const before = await db.select().from(settings);
  const again = seed();
  await again.says("is here already");
  expect(await again.ended).toBe(0);
  expect(await db.$count(posts)).toBe(60);
  expect(await db.select().from(settings)).toEqual(before);
});

test("every row of media leads to an object of its size, and every picture is as large as it says", async () => {
  const sizes = new Map<string, number>();
  for await (const page of paginateListObjectsV2({ client: s3Of(sandbox) }, { Bucket }))
    for (const { Key = "", Size = 0 } of page.Contents ?? []) sizes.set(Key, Size);
  const rows = await db.select().from(media);
  const prints = new Set<string>();
  for (const row of rows) {
    expect(sizes.get(row.key as string)).toBe(row.byteSize);
    for (const width of row.widths) expect(sizes.has(`media/${row.id}/${width}.webp`)).toBe(true);
    if (row.kind !== "document" && row.kind !== "archive" && row.previewKey)
      expect(row.widths.length).toBeGreaterThan(0);
    for (const width of row.publicWidths) expect(sizes.has(`${row.publicPrefix}/${width}.webp`)).toBe(true);
    if (row.previewKey) expect(sizes.get(row.previewKey)).toBeLessThan(2_000);
    if (row.kind !== "image") continue;
    const bytes = await bytesOf(row.key as string);
    prints.add(createHash("sha256").update(bytes).digest("hex"));
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([row.width, row.height]);
  }
  expect(prints.size).toBe(rows.filter(({ kind }) => kind === "image").length);
});

test("AZ-10 MD-07 nothing of a members' post lies at a public address but a blur of 40 pixels", async () => {
  const locked = await db
    .select({ prefix: media.publicPrefix, widths: media.publicWidths, previewKey: media.previewKey })
    .from(posts)
    .innerJoin(postMedia, eq(postMedia.postId, posts.id))
    .innerJoin(media, eq(media.id, postMedia.mediaId))
    .where(eq(posts.access, "members"));
  expect(locked.length).toBeGreaterThan(20);
  expect(locked.filter(({ prefix, widths }) => prefix || widths.length > 0)).toEqual([]);
  const blur = await sharp(await bytesOf(locked[0]?.previewKey as string)).metadata();
  expect(blur.width).toBe(40);
  expect(blur.exif).toBeUndefined();
});

test("AU-05 the three demo logins open with their password, hashed apart; nobody else has one", async () => {
  const rows = await db.select().from(users).where(isNotNull(users.passwordHash));
  expect(rows.map(({ email }) => email).sort()).toEqual(demoLogins.map(({ email }) => email).sort());
  expect(new Set(rows.map(({ passwordHash }) => passwordHash)).size).toBe(3);
  for (const { email, role, password } of demoLogins) {
    const user = rows.find((row) => row.email === email);
    expect(user?.role).toBe(role);
    expect(await verifyPassword(user?.passwordHash ?? null, password)).toBe(true);
  }
});

test("the demo creator has one of the fullest profiles, and a fan is not cut off from it", async () => {
  const [own] = await db
    .select()
    .from(creators)
    .innerJoin(users, eq(users.id, creators.userId))
    .where(eq(users.email, demoLogins[1].email));
  const fullest = await db
    .select({ id: posts.creatorId })
    .from(posts)
    .groupBy(posts.creatorId)
    .orderBy(sql`count(*) desc`)
    .limit(1);
  expect(own?.creators.id).toBe(fullest[0]?.id);
});
