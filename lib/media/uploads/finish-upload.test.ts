import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { media, uploads } from "@/db/schema";
import { atOnce } from "@/lib/testing/at-once";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";
import { aPhoto } from "../testing/pictures";
import { emptyZip, pdf } from "../testing/small-files";

let world: UploadWorld;
let photo: Buffer;

beforeAll(async () => {
  world = await openUploadWorld();
  photo = await aPhoto();
});
afterAll(() => world.storage.close());

const mediaOf = (creatorId: string) => db.select().from(media).where(eq(media.creatorId, creatorId));
const jobs = async (name: string, id: string) => {
  const { rows } = await pool.query("select data from pgboss.job where name = $1 and data::text like $2", [
    name,
    `%${id}%`,
  ]);
  return rows.length;
};

test("what was sent becomes one medium, with a job to work on it", async () => {
  const user = await anUploader();
  const uploadId = await world.sent(user, pdf, "application/pdf", "Manual é.pdf");
  const medium = await world.finishUpload(user, uploadId);
  expect(medium).toMatchObject({
    creatorId: user.creator.id,
    uploadedBy: user.id,
    kind: "document",
    status: "pending",
    byteSize: pdf.length,
    contentType: "application/pdf",
    fileName: "Manual é.pdf",
    key: `media/${medium.id}/original.pdf`,
  });
  expect(await world.bytesAt(medium.key ?? "")).toEqual(pdf);
  expect(await jobs("media.process", medium.id)).toBe(1);
  expect((await world.listParts(user, uploadId)).status).toBe("completed");
});

test("UP-16 of twenty who finish at once one makes a medium, and all get it", async () => {
  const user = await anUploader();
  const uploadId = await world.sent(user, photo, "image/jpeg");
  const { done, refused } = await atOnce(20, () => world.finishUpload(user, uploadId));
  expect(refused).toEqual([]);
  expect(new Set(done.map(({ id }) => id)).size).toBe(1);
  expect(await mediaOf(user.creator.id)).toHaveLength(1);
  expect(await jobs("media.process", done[0]?.id ?? "")).toBe(1);
});

test("UP-07 another's upload, one that never was and a made-up name are all not there", async () => {
  const [mine, theirs] = [await anUploader(), await anUploader()];
  const uploadId = await world.sent(theirs, pdf, "application/pdf");
  for (const id of [uploadId, randomUUID(), "https://evil.example/x", "../../private"]) {
    await expect(world.finishUpload(mine, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(world.abortUpload(mine, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(world.listParts(mine, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(world.signParts(mine, id, [1])).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await mediaOf(mine.creator.id)).toEqual([]);
});

test("what has not arrived cannot be finished, and can be once it has", async () => {
  const user = await anUploader();
  const announced = { purpose: "library", fileName: "a", contentType: "application/pdf" } as const;
  const { uploadId, url = "" } = await world.beginUpload(user, { ...announced, byteSize: pdf.length });
  await expect(world.finishUpload(user, uploadId)).rejects.toMatchObject({
    details: { reason: "not_arrived" },
  });
  await world.send(url, pdf, "application/pdf");
  expect((await world.finishUpload(user, uploadId)).status).toBe("pending");
});

test("UP-06 what is sent to the same address after it was finished changes nothing, and is swept away", async () => {
  const user = await anUploader();
  const announced = { purpose: "library", fileName: "a", contentType: "application/pdf" } as const;
  const { uploadId, url = "" } = await world.beginUpload(user, { ...announced, byteSize: pdf.length });
  await world.send(url, pdf, "application/pdf");
  const medium = await world.finishUpload(user, uploadId);
  const other = Buffer.from(pdf).fill("x", 20, 30);
  expect((await world.send(url, other, "application/pdf")).status).toBe(200);
  expect((await world.finishUpload(user, uploadId)).id).toBe(medium.id);
  expect(await world.bytesAt(medium.key ?? "")).toEqual(pdf);
  const place = new URL(url).pathname.split("/").slice(-2).join("/");
  expect(await world.storage.keys()).toContain(place);
  await world.removeOrphans();
  expect(await world.storage.keys()).not.toContain(place);
});

test("UP-06 what changed after somebody first looked at it is refused", async () => {
  const user = await anUploader();
  const uploadId = await world.sent(user, pdf, "application/pdf");
  await db.update(uploads).set({ etag: '"another"' }).where(eq(uploads.id, uploadId));
  await expect(world.finishUpload(user, uploadId)).rejects.toMatchObject({
    details: { fault: "incomplete" },
  });
});

test.each([
  [
    "a page that calls itself a picture",
    Buffer.from("<script>alert(1)</script>".padEnd(90)),
    "image/png",
    "two_faced",
  ],
  ["a ZIP that calls itself a PDF", emptyZip, "application/pdf", "kind_differs"],
  [
    "a ZIP with something in front",
    Buffer.concat([Buffer.from("x"), emptyZip]),
    "application/zip",
    "kind_unknown",
  ],
])(
  "%s is refused with a word, its bytes are gone, and asking again says the same",
  async (_what, bytes, type, fault) => {
    const user = await anUploader();
    const before = await world.storage.keys();
    const uploadId = await world.sent(user, bytes, type);
    for (let asked = 0; asked < 2; asked++)
      await expect(world.finishUpload(user, uploadId)).rejects.toMatchObject({ details: { fault } });
    expect(await mediaOf(user.creator.id)).toEqual([]);
    expect(await world.listParts(user, uploadId)).toMatchObject({ status: "refused", fault });
    expect(await world.storage.keys()).toEqual(before);
  },
);

test("OP-07 while the storage is down whoever finishes is told to try again, and nothing is lost", async () => {
  const user = await anUploader();
  const uploadId = await world.sent(user, pdf, "application/pdf");
  await world.storage.fail({ fault: "down" });
  const large = { purpose: "library", fileName: "a", contentType: "video/mp4", byteSize: 9e7 } as const;
  const asked = [() => world.finishUpload(user, uploadId), () => world.beginUpload(user, large)];
  for (const ask of asked)
    await expect(ask()).rejects.toMatchObject({ code: "unavailable", details: { reason: "storage_down" } });
  await world.storage.fail({ fault: "down", on: false });
  expect((await world.finishUpload(user, uploadId)).status).toBe("pending");
  const open = await db.select().from(uploads).where(eq(uploads.userId, user.id));
  expect(open.map(({ status }) => status).sort()).toEqual(["aborted", "completed"]);
});
