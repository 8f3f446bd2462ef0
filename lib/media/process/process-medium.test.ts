import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { creators, media } from "@/db/schema";
import { invariant } from "@/lib/errors";
import { aCreator } from "@/lib/testing/factories";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";
import { aWav } from "../testing/a-wav";
import { aPhoto, pngThatSays } from "../testing/pictures";
import { emptyZip, pdf } from "../testing/small-files";
import { failMedium } from "./fail-medium";

let world: UploadWorld;

beforeAll(async () => {
  world = await openUploadWorld();
});
afterAll(() => world.storage.close());

async function found(id: string) {
  const [row] = await db.select().from(media).where(eq(media.id, id));
  invariant(row, "a medium that was made is there");
  return row;
}

async function made(bytes: Buffer, contentType: string) {
  const user = await anUploader();
  const { id } = await world.uploaded(user, bytes, contentType);
  await world.processMedium(id);
  return { user, medium: await found(id) };
}

/** What the queue would do once the job is done. */
const removeArrived = (id: string) => world.removeObjects([`media/${id}/arrived`]);

test("UP-11 a photograph becomes a clean picture that stands upright, with its widths beside it", async () => {
  const photo = await aPhoto({ width: 1000, height: 600, orientation: 6 });
  const { medium } = await made(photo, "image/jpeg");
  expect(medium).toMatchObject({
    status: "ready",
    width: 600,
    height: 1000,
    widths: [320, 600],
    dominantColor: expect.stringMatching(/^#[0-9a-f]{6}$/),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    publicPrefix: null,
  });
  await removeArrived(medium.id);
  const keys = (await world.storage.keys()).filter((key) => key.includes(medium.id));
  expect(keys.sort()).toEqual(
    ["320.webp", "600.webp", "original.jpg"].map((name) => `media/${medium.id}/${name}`),
  );
  const clean = await world.bytesAt(medium.key ?? "");
  expect(clean.includes("Canary") || clean.includes("Exif")).toBe(false);
  expect(await sharp(clean).metadata()).toMatchObject({ format: "jpeg", width: 600, height: 1000 });
  expect(medium.byteSize).toBe(clean.length);
});

test("UP-17 nobody reads what was uploaded, its widths or what arrived without a signed address", async () => {
  const { medium } = await made(await aPhoto(), "image/jpeg");
  const at = (key: string) => fetch(`${world.storage.address}/creatorflix/${key}`);
  for (const name of ["arrived", "original.jpg", "320.webp"]) {
    expect((await at(`media/${medium.id}/${name}`)).status).toBe(403);
  }
  expect((await at(medium.previewKey ?? "")).status).toBe(200);
  const signed = await fetch(await world.signedAddress(medium.key ?? ""));
  expect([signed.status, signed.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
});

test("a second run makes the same, also when the first one died before it was told", async () => {
  const { medium } = await made(await aPhoto(), "image/jpeg");
  await db.update(media).set({ status: "pending", widths: [] }).where(eq(media.id, medium.id));
  const keys = await world.storage.keys();
  await world.processMedium(medium.id);
  expect(await found(medium.id)).toEqual(medium);
  expect(await world.storage.keys()).toEqual(keys);
  await removeArrived(medium.id);
  await world.processMedium(medium.id);
  expect((await found(medium.id)).status).toBe("ready");
});

test("UP-10 a picture that says it is enormous fails with a word, and the next one is worked on", async () => {
  const { medium: bomb } = await made(await pngThatSays(50_000, 50_000), "image/png");
  expect(bomb).toMatchObject({ status: "failed", fault: "too_many_pixels", widths: [], previewKey: null });
  const { medium: broken } = await made((await aPhoto()).subarray(0, 4_000), "image/jpeg");
  expect(broken).toMatchObject({ status: "failed", fault: "unreadable" });
  expect((await made(await aPhoto(), "image/jpeg")).medium.status).toBe("ready");
});

test.each([
  ["UP-12 a ZIP", emptyZip, "application/zip"],
  ["UP-14 a PDF", pdf, "application/pdf"],
])("%s is only looked at: kept as it is, and handed out as a file", async (_what, bytes, contentType) => {
  const { medium } = await made(bytes, contentType);
  expect(medium).toMatchObject({ status: "ready", widths: [], byteSize: bytes.length });
  const response = await fetch(await world.signedAddress(medium.key ?? "", { contentType }));
  expect(response.headers.get("content-disposition")).toBe("attachment");
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});

test("a recording gets its length and a hundred heights", async () => {
  const { medium } = await made(aWav({ seconds: 3 }), "audio/wav");
  expect(medium).toMatchObject({ status: "ready", durationSeconds: 3 });
  expect(medium.waveform).toHaveLength(100);
});

test("what is ready and shown to everybody gets its public copies without anybody asking", async () => {
  const { user, medium } = await made(await aPhoto(), "image/jpeg");
  await db.update(creators).set({ avatarMediaId: medium.id }).where(eq(creators.id, user.creator.id));
  await world.settleMedia([medium.id]);
  const { publicPrefix, publicWidths } = await found(medium.id);
  expect(publicWidths).toEqual(medium.widths);
  const open = await fetch(`${world.storage.address}/creatorflix/${publicPrefix}/320.webp`);
  expect(open.status).toBe(200);
  expect(open.headers.get("cache-control")).toContain("immutable");
});

test("MD-05 no row remembers an address that opens something", async () => {
  const { user } = await made(await aPhoto(), "image/jpeg");
  await world.beginUpload(user, {
    purpose: "library",
    fileName: "a",
    contentType: "video/mp4",
    byteSize: 90_000_000,
  });
  for (const table of ["media", "uploads", "media_captions", "pgboss.job_common"]) {
    const { rows } = await pool.query(`select from ${table} one where one::text ~* 'x-amz-|https?://'`);
    expect(rows).toEqual([]);
  }
});

async function imported(key: string, bytes: Buffer) {
  await world.storage.put(key, bytes);
  const [row] = await db
    .insert(media)
    .values({ bucket: "creatorflix", key, kind: "image", contentType: "image/jpeg" })
    .returning();
  invariant(row, "an insert returns its row");
  await world.processMedium(row.id);
  return found(row.id);
}

test("UP-11 what an import found stays as it is in its bucket; only what was made of it is shown", async () => {
  const photo = await aPhoto();
  const medium = await imported("models/ana/beach.jpg", photo);
  expect(medium).toMatchObject({ status: "ready", widths: [320, 640, 800], key: "models/ana/beach.jpg" });
  expect(await world.bytesAt("models/ana/beach.jpg")).toEqual(photo);
  expect((await world.bytesAt(`media/${medium.id}/800.webp`)).includes("Canary")).toBe(false);
});

test("other bytes under the name of an import are shown in place of the old ones", async () => {
  const { id } = await imported("models/ana/face.jpg", await aPhoto());
  await aCreator({ avatarMediaId: id });
  await world.settleMedia([id]);
  const before = await found(id);
  await world.processMedium(id);
  expect((await found(id)).publicPrefix).toBe(before.publicPrefix);
  await world.storage.put("models/ana/face.jpg", await aPhoto({ width: 320, height: 320 }));
  await world.processMedium(id);
  await world.settleMedia([id]);
  const after = await found(id);
  expect(after.publicPrefix).not.toBe(before.publicPrefix);
  expect(after).toMatchObject({ publicWidths: [320], width: 320 });
});

test("what we failed at is told, and can be tried again; what is ready stays ready", async () => {
  const user = await anUploader();
  const { id } = await world.uploaded(user, await aPhoto(), "image/jpeg");
  await failMedium(id, "not_processed");
  expect(await found(id)).toMatchObject({ status: "failed", fault: "not_processed" });
  await world.processMedium(id);
  await failMedium(id, "not_processed");
  expect(await found(id)).toMatchObject({ status: "ready", fault: null });
});
