import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { media, rateLimits, uploads } from "@/db/schema";
import { saveSetting } from "@/lib/settings/settings";
import { atOnce } from "@/lib/testing/at-once";
import { aFan } from "@/lib/testing/factories";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";
import { pdf } from "../testing/small-files";

let world: UploadWorld;

beforeAll(async () => {
  world = await openUploadWorld();
});
afterAll(() => world.storage.close());

const announced = { purpose: "library", fileName: "a.pdf", contentType: "application/pdf" } as const;
const picture = { purpose: "avatar", fileName: "a.png", contentType: "image/png" } as const;
const megabyte = 1024 * 1024;

const limitTo = (value: { bytesPerCreator: number; openPerPerson: number }) =>
  db.transaction((tx) => saveSetting(tx, { key: "uploads", value, actorId: null }));

test("UP-03 UP-04 the address takes exactly the type and the length that were announced", async () => {
  const user = await anUploader();
  const { url = "", parts } = await world.beginUpload(user, { ...announced, byteSize: pdf.length });
  expect(parts).toBeNull();
  const statuses = [
    await world.send(url, pdf, "text/html"),
    await world.send(url, pdf.subarray(1), "application/pdf"),
    await world.send(url, Buffer.concat([pdf, pdf]), "application/pdf"),
    await world.send(url, pdf, "application/pdf"),
  ].map(({ status }) => status);
  expect(statuses).toEqual([403, 403, 403, 200]);
});

test.each([
  [5 * megabyte, null],
  [5 * megabyte + 1, "too_large"],
  [0, "empty"],
  [-1, "size_unreadable"],
  [1e15, "too_large"],
  [0.5, "size_unreadable"],
])("UP-04 a portrait of %d bytes is refused before it is sent: %s", async (byteSize, reason) => {
  const asked = world.beginUpload(await anUploader(), { ...picture, byteSize });
  if (reason) await expect(asked).rejects.toMatchObject({ details: { reason } });
  else expect((await asked).url).toContain("X-Amz-Signature");
});

test("UP-05 nothing of the name becomes part of a key", async () => {
  const user = await anUploader();
  for (const fileName of ["%2e%2e%2fx.pdf", "..", "avatars C2 x", "a".repeat(255)]) {
    const { uploadId, url = "" } = await world.beginUpload(user, { ...announced, fileName, byteSize: 9 });
    const [row] = await db.select().from(uploads).where(eq(uploads.id, uploadId));
    expect(row?.key).toMatch(/^uploads\/[0-9a-f-]{36}$/);
    expect(new URL(url).pathname).toBe(`/creatorflix/${row?.key}`);
  }
});

test.each(["../../../x.pdf", "/etc/passwd", "a\0.pdf", "a".repeat(2_000), "avatars/C2/x", "a\u202efdp.exe"])(
  "UP-05 the name %j is refused",
  async (fileName) => {
    await expect(
      world.beginUpload(await anUploader(), { ...announced, fileName, byteSize: 9 }),
    ).rejects.toMatchObject({ code: "invalid", details: { reason: "name_unusable" } });
  },
);

test("a fan uploads a portrait that is nobody's but theirs, and nothing else", async () => {
  const { id } = await aFan();
  const fan = { id, role: "fan" as const, creator: null };
  const { uploadId } = await world.beginUpload(fan, { ...picture, byteSize: 9 });
  const [row] = await db.select().from(uploads).where(eq(uploads.id, uploadId));
  expect(row).toMatchObject({ userId: id, creatorId: null });
  for (const purpose of ["library", "banner", "thumbnail"] as const) {
    await expect(world.beginUpload(fan, { ...picture, purpose, byteSize: 9 })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
});

test("UP-15 one person has so many open uploads and no more, also when they begin all at once", async () => {
  const user = await anUploader();
  await limitTo({ bytesPerCreator: 2 ** 40, openPerPerson: 5 });
  const begin = () => world.beginUpload(user, { ...announced, byteSize: 9 });
  const { done, refused } = await atOnce(12, begin);
  expect([done.length, refused.length]).toEqual([5, 7]);
  expect(refused[0]).toMatchObject({ code: "conflict", details: { reason: "too_many_open" } });
  await world.abortUpload(user, done[0]?.uploadId ?? "");
  expect(await begin()).toMatchObject({ partSize: null });
});

test("UP-15 a creator has so much room; what is on its way takes its place already", async () => {
  const user = await anUploader();
  await limitTo({ bytesPerCreator: 1_000, openPerPerson: 50 });
  const creatorId = user.creator.id;
  await db.insert(media).values({ creatorId, bucket: "b", key: "k", kind: "image", byteSize: 400 });
  await world.beginUpload(user, { ...announced, byteSize: 500 });
  await expect(world.beginUpload(user, { ...announced, byteSize: 101 })).rejects.toMatchObject({
    code: "too_large",
    details: { reason: "no_room", limit: 1_000 },
  });
  await world.beginUpload(user, { ...announced, byteSize: 100 });
  await limitTo({ bytesPerCreator: 2 ** 40, openPerPerson: 50 });
});

test("UP-15 whoever begins a thousand in an hour waits", async () => {
  const user = await anUploader();
  await world.beginUpload(user, { ...announced, byteSize: 9 });
  await db.update(rateLimits).set({ points: 1_000 });
  await expect(world.beginUpload(user, { ...announced, byteSize: 9 })).rejects.toMatchObject({
    code: "rate_limited",
  });
});
