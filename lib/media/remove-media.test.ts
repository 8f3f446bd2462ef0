import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { media, postMedia } from "@/db/schema";
import { aCreator, anImage, aPost, attach } from "@/lib/testing/factories";
import { removalInput, removeMedia } from "./remove-media";

const isThere = async (id: string) => (await db.$count(media, eq(media.id, id))) === 1;

async function removedObjects(): Promise<{ keys: string[]; folders?: string[] }[]> {
  const { rows } = await db.execute<{ data: { keys: string[]; folders?: string[] } }>(
    sql`select data from pgboss.job where name = 'objects.remove' order by created_on`,
  );
  return rows.map(({ data }) => data);
}

test("what is used nowhere is gone, with all that lies in the storage for it", async () => {
  const creator = await aCreator();
  const image = await anImage({ creatorId: creator.id, publicWidths: [320, 640] });
  expect(await removeMedia(creator.id, [image.id])).toEqual({ removed: 1, kept: [] });
  expect(await isThere(image.id)).toBe(false);
  const objects = await removedObjects();
  expect(objects.flatMap(({ folders = [] }) => folders)).toContain(`media/${image.id}/`);
  expect(objects.flatMap(({ keys }) => keys)).toEqual([
    image.previewKey,
    `${image.publicPrefix}/320.webp`,
    `${image.publicPrefix}/640.webp`,
  ]);
});

test("what is used stays, and it is told where; the others are removed all the same", async () => {
  const creator = await aCreator();
  const [used, free] = [
    await anImage({ creatorId: creator.id, fileName: "serra.jpg" }),
    await anImage({ creatorId: creator.id }),
  ];
  const post = await aPost(creator.id, { title: "Um dia" });
  await attach(post.id, used.id);
  const { removed, kept } = await removeMedia(creator.id, [used.id, free.id]);
  expect(removed).toBe(1);
  expect(kept).toEqual([
    {
      id: used.id,
      name: "serra.jpg",
      uses: [{ mediaId: used.id, kind: "post", id: post.id, title: "Um dia" }],
    },
  ]);
  expect([await isThere(used.id), await isThere(free.id)]).toEqual([true, false]);
});

test("AZ-02 another creator's media stay, as if they were not there", async () => {
  const [own, other] = [await aCreator(), await aCreator()];
  const theirs = await anImage({ creatorId: other.id });
  expect(await removeMedia(own.id, [theirs.id, randomUUID()])).toEqual({ removed: 0, kept: [] });
  expect(await isThere(theirs.id)).toBe(true);
});

test("something put to use while it is being removed is either kept or not put to use", async () => {
  const creator = await aCreator();
  const post = await aPost(creator.id);
  for (let round = 0; round < 10; round += 1) {
    const image = await anImage({ creatorId: creator.id });
    const [removal, use] = await Promise.allSettled([
      removeMedia(creator.id, [image.id]),
      attach(post.id, image.id),
    ]);
    expect(removal.status).toBe("fulfilled");
    const isUsed = (await db.$count(postMedia, eq(postMedia.mediaId, image.id))) === 1;
    expect(isUsed).toBe(await isThere(image.id));
    if (use.status === "rejected") expect(isUsed).toBe(false);
  }
});

test("only ticked boxes that name media are taken from a form, and never none", () => {
  const [one, two] = [randomUUID(), randomUUID()];
  const read = (form: Record<string, string>) => removalInput.safeParse(form);
  expect(read({ [`pick:${one}`]: "on", [`pick:${two}`]: "on", other: "on" }).data).toEqual([one, two]);
  expect(read({}).success).toBe(false);
  expect(read({ "pick:../../x": "on" }).success).toBe(false);
});
