import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { invariant } from "@/lib/errors";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";

const megabyte = 1024 * 1024;
const count = 12;

let world: UploadWorld;

beforeAll(async () => {
  world = await openUploadWorld();
});
afterAll(() => world.storage.close());

/** How much more memory this process held at its highest than when the work began. */
async function growthOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 20);
  await work();
  clearInterval(watch);
  return highest - before;
}

test("a file of 96 MB is finished and worked on without ever being held as a whole", {
  timeout: 120_000,
}, async () => {
  const user = await anUploader();
  const byteSize = count * 8 * megabyte;
  const { uploadId } = await world.beginUpload(user, {
    purpose: "library",
    fileName: "Livro.pdf",
    contentType: "application/pdf",
    byteSize,
  });
  const bytes = Buffer.alloc(8 * megabyte, "0123456789abcdef");
  for (let number = 1; number <= count; number++) {
    const part = number === 1 || number === count ? Buffer.from(bytes) : bytes;
    if (number === 1) part.write("%PDF-1.7\n");
    if (number === count) part.write("%%EOF\n", part.length - 6);
    const [signed] = await world.signParts(user, uploadId, [number]);
    invariant(signed, "a part that was asked for is signed");
    expect((await world.send(signed.url, part)).status).toBe(200);
  }

  const growth = await growthOf(async () => {
    const { id } = await world.finishUpload(user, uploadId);
    await world.processMedium(id);
  });
  const [medium] = await db.select().from(media).where(eq(media.creatorId, user.creator.id));
  expect(medium).toMatchObject({
    status: "ready",
    byteSize,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(growth).toBeLessThan(60 * megabyte);
});
