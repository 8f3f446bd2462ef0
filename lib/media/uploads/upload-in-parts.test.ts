import { ListMultipartUploadsCommand } from "@aws-sdk/client-s3";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import { moveClock } from "@/lib/testing/clock";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";
import { emptyZip } from "../testing/small-files";

const partSize = 8 * 1024 * 1024;
/** Nineteen megabytes that are a ZIP: what counts of one is its end. */
const archive = Buffer.alloc(19 * 1024 * 1024, "0123456789abcdef");
archive.write("PK\x03\x04", 0, "latin1");
emptyZip.copy(archive, archive.length - emptyZip.length);
archive.writeUInt32LE(archive.length - emptyZip.length, archive.length - 6);

let world: UploadWorld;

beforeAll(async () => {
  world = await openUploadWorld();
});
afterAll(() => world.storage.close());

const begin = (user: Awaited<ReturnType<typeof anUploader>>) =>
  world.beginUpload(user, {
    purpose: "library",
    fileName: "Curso.zip",
    contentType: "application/zip",
    byteSize: archive.length,
  });
const part = (number: number) => archive.subarray((number - 1) * partSize, number * partSize);
const openAtStorage = async () => {
  const { s3, placeOf } = await import("../s3");
  const { Bucket } = placeOf("");
  const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: "uploads/" }));
  return Uploads.length;
};

test("a large file goes in parts, goes on after a break with what is missing, and is whole in the end", async () => {
  const user = await anUploader();
  const { uploadId, parts } = await begin(user);
  expect(parts?.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect((await world.send(parts?.[0]?.url ?? "", part(1))).status).toBe(200);
  await expect(world.finishUpload(user, uploadId)).rejects.toMatchObject({
    details: { reason: "not_arrived", missing: 2 },
  });

  const { parts: arrived } = await world.listParts(user, uploadId);
  expect(arrived).toMatchObject([{ number: 1, byteSize: partSize }]);
  const rest = await world.signParts(user, uploadId, [2, 3]);
  const answers = await Promise.all(rest.map(({ number, url }) => world.send(url, part(number))));
  expect(answers.every(({ headers }) => headers.get("etag"))).toBe(true);
  const medium = await world.finishUpload(user, uploadId);
  expect(medium).toMatchObject({ kind: "archive", byteSize: archive.length });
  expect((await world.bytesAt(medium.key ?? "")).equals(archive)).toBe(true);
  expect(await openAtStorage()).toBe(0);
});

test("UP-04 the address of a part takes as many bytes as that part has, and there is none behind the last", async () => {
  const user = await anUploader();
  const { uploadId, parts } = await begin(user);
  expect((await world.send(parts?.[2]?.url ?? "", part(1))).status).toBe(403);
  await expect(world.signParts(user, uploadId, [4])).rejects.toMatchObject({
    details: { reason: "no_such_part" },
  });
  await world.abortUpload(user, uploadId);
});

test("what is canceled leaves nothing at the storage and cannot go on; canceling twice is no mistake", async () => {
  const user = await anUploader();
  const before = await world.storage.keys();
  const { uploadId, parts } = await begin(user);
  await world.send(parts?.[0]?.url ?? "", part(1));
  await world.abortUpload(user, uploadId);
  await world.abortUpload(user, uploadId);
  expect(await openAtStorage()).toBe(0);
  expect(await world.storage.keys()).toEqual(before);
  await expect(world.signParts(user, uploadId, [2])).rejects.toMatchObject({ code: "conflict" });
  await expect(world.finishUpload(user, uploadId)).rejects.toMatchObject({ code: "conflict" });
});

test("UP-15 what nobody finishes within a day is over, and gone from the storage", async () => {
  const user = await anUploader();
  const [large, small] = [await begin(user), await world.sent(user, emptyZip, "application/zip")];
  await world.send(large.parts?.[0]?.url ?? "", part(1));
  await world.expireUploads();
  expect((await world.listParts(user, small)).status).toBe("open");
  moveClock(1.01);
  await expect(world.signParts(user, large.uploadId, [1])).rejects.toMatchObject({
    details: { reason: "upload_over" },
  });
  await world.expireUploads();
  const rows = await db.select().from(uploads).where(eq(uploads.userId, user.id));
  expect(rows.map(({ status }) => status)).toEqual(["aborted", "aborted"]);
  expect(await openAtStorage()).toBe(0);
  const keys = await world.storage.keys();
  expect(rows.filter(({ key }) => keys.includes(key))).toEqual([]);
});

test("UP-15 what a process that died left behind is swept away, and what is on its way is not", async () => {
  const user = await anUploader();
  const [lost, going] = [await begin(user), await begin(user)];
  const sent = await world.sent(user, emptyZip, "application/zip");
  await db.update(uploads).set({ status: "aborted" }).where(eq(uploads.id, lost.uploadId));
  await world.removeOrphans();
  expect(await openAtStorage()).toBe(1);
  expect((await world.finishUpload(user, sent)).kind).toBe("archive");
  await world.abortUpload(user, going.uploadId);
});
