import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";
import { ftyp, mp3Frame } from "../testing/small-files";

let world: UploadWorld;

beforeAll(async () => {
  world = await openUploadWorld();
  // Before anybody has looked for it: what is installed is asked once.
  vi.stubEnv("PATH", "/nowhere");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.storage.close();
});

test.each([
  ["a film", Buffer.concat([ftyp("isom", "iso2", "avc1"), Buffer.alloc(9_000)]), "video/mp4"],
  ["an MP3", Buffer.concat([mp3Frame, Buffer.alloc(9_000)]), "audio/mpeg"],
])("where ffmpeg is not installed %s is ready as it came", async (_what, bytes, contentType) => {
  const { id } = await world.uploaded(await anUploader(), bytes, contentType);
  await world.processMedium(id);
  await world.makeRenditions(id);
  const [medium] = await db.select().from(media).where(eq(media.id, id));
  expect(medium).toMatchObject({
    status: "ready",
    durationSeconds: null,
    widths: [],
    hlsPrefix: null,
    byteSize: bytes.length,
  });
  expect(await world.bytesAt(medium?.key ?? "")).toEqual(bytes);
});
