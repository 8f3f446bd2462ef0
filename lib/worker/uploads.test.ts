import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { creators, media } from "@/db/schema";
import { env } from "@/lib/env";
import { aPhoto } from "@/lib/media/testing/pictures";
import { runFile, type Script } from "@/lib/testing/script";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";

let world: UploadWorld;
let worker: Script;

beforeAll(async () => {
  world = await openUploadWorld();
  worker = runFile("lib/worker/main.ts", { S3_ENDPOINT: env.S3_ENDPOINT });
  await worker.says('"ready":true');
}, 60_000);
afterAll(async () => {
  worker.child.kill();
  await worker.ended;
  await world.storage.close();
});

test("a portrait that was uploaded is on show a moment later, and nothing of how it came is left", async () => {
  const user = await anUploader();
  const { id } = await world.uploaded(user, await aPhoto(), "image/jpeg");
  await db.update(creators).set({ avatarMediaId: id }).where(eq(creators.id, user.creator.id));
  const found = async () => (await db.select().from(media).where(eq(media.id, id)))[0];
  const isLeft = (key: string) => key.startsWith("uploads/") || key.endsWith("/arrived");
  await expect
    .poll(async () => [(await found())?.publicPrefix, (await world.storage.keys()).filter(isLeft)], {
      timeout: 50_000,
      interval: 200,
    })
    .toEqual([expect.stringMatching(/^public\/[0-9a-f-]{36}$/), []]);
  const picture = await found();
  expect(picture).toMatchObject({ status: "ready", publicWidths: [320, 640, 800] });
  expect((await world.storage.keys()).filter((key) => key.includes(id)).sort()).toEqual(
    ["320.webp", "640.webp", "800.webp", "original.jpg"].map((name) => `media/${id}/${name}`),
  );
}, 60_000);
