import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { creators, media, plans, postMedia, posts, products, users } from "@/db/schema";
import { invariant } from "@/lib/errors";
import { atOnce, whileChanging } from "@/lib/testing/at-once";
import { aCreator, aPlan, aPost, aProduct, aUser, daysFromNow } from "@/lib/testing/factories";
import { openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";
import { widthKey } from "./keys";

let world: UploadWorld;

beforeAll(async () => {
  world = await openUploadWorld();
});
afterAll(() => world.storage.close());

/** Ready, seen by nobody yet, with its widths stored. */
async function aPicture(creatorId: string | null) {
  const [row] = await db
    .insert(media)
    .values({
      creatorId,
      bucket: "creatorflix",
      key: crypto.randomUUID(),
      kind: "image",
      status: "ready",
      widths: [320, 640],
    })
    .returning();
  invariant(row, "an insert returns its row");
  for (const width of row.widths) await world.storage.put(widthKey(row.id, width), `${width} of ${row.id}`);
  return row.id;
}

const publicKeys = async () => (await world.storage.keys()).filter((key) => key.startsWith("public/"));
async function isPublic(id: string): Promise<boolean> {
  await world.settleMedia([id]);
  const [row] = await db.select().from(media).where(eq(media.id, id));
  if (!row?.publicPrefix) return false;
  expect(row.publicWidths).toEqual([320, 640]);
  expect(await world.bytesAt(`${row.publicPrefix}/640.webp`)).toEqual(Buffer.from(`640 of ${id}`));
  return true;
}

/** Everything that can show a picture: how it is shown to everybody, and how it ceases to be. */
const uses: [string, (creatorId: string, mediaId: string) => Promise<() => Promise<unknown>>][] = [
  ...(["avatarMediaId", "bannerMediaId", "thumbnailMediaId"] as const).map((face): (typeof uses)[number] => [
    `${face} of a creator`,
    async (id, mediaId) => {
      await db
        .update(creators)
        .set({ [face]: mediaId })
        .where(eq(creators.id, id));
      return () =>
        db
          .update(creators)
          .set({ [face]: null })
          .where(eq(creators.id, id));
    },
  ]),
  [
    "the portrait of a person",
    async (_id, mediaId) => {
      const { id } = await aUser({ avatarMediaId: mediaId });
      return () => db.update(users).set({ avatarMediaId: null }).where(eq(users.id, id));
    },
  ],
  [
    "the cover of a post for members",
    async (creatorId, coverMediaId) => {
      const { id } = await aPost(creatorId, { coverMediaId });
      return () => db.update(posts).set({ status: "hidden" }).where(eq(posts.id, id));
    },
  ],
  [
    "the gallery of a post for everybody",
    async (creatorId, mediaId) => {
      const { id: postId } = await aPost(creatorId, { access: "public" });
      await db.insert(postMedia).values({ postId, mediaId });
      return () => db.update(posts).set({ access: "members" }).where(eq(posts.id, postId));
    },
  ],
  [
    "the cover of a product",
    async (creatorId, coverMediaId) => {
      const { id } = await aProduct(creatorId, { coverMediaId });
      return () => db.update(products).set({ isPublished: false }).where(eq(products.id, id));
    },
  ],
  [
    "the image of a plan",
    async (creatorId, imageMediaId) => {
      const { id } = await aPlan(creatorId, { imageMediaId });
      return () => db.update(plans).set({ imageMediaId: null }).where(eq(plans.id, id));
    },
  ],
];

test.each(uses)("%s has public copies as long as it is that", async (_what, use) => {
  const creator = await aCreator();
  const mediaId = await aPicture(creator.id);
  expect(await isPublic(mediaId)).toBe(false);
  const end = await use(creator.id, mediaId);
  expect(await isPublic(mediaId)).toBe(true);
  expect(await isPublic(mediaId)).toBe(true);
  await end();
  expect(await isPublic(mediaId)).toBe(false);
});

test.each([
  ["a post for members", { access: "members" as const }],
  [
    "a draft for everybody",
    { access: "public" as const, status: "draft" as const, publishAt: daysFromNow(1) },
  ],
])("AZ-10 what hangs on %s has none", async (_what, values) => {
  const creator = await aCreator();
  const mediaId = await aPicture(creator.id);
  const { id: postId } = await aPost(creator.id, { coverMediaId: null, ...values });
  await db.insert(postMedia).values({ postId, mediaId });
  expect(await isPublic(mediaId)).toBe(false);
});

describe("whatever happens at the same time", () => {
  test("many who settle at once leave one set of copies", async () => {
    const before = await publicKeys();
    const mediaId = await aPicture(null);
    await aCreator({ avatarMediaId: mediaId });
    const { refused } = await atOnce(8, () => world.settleMedia([mediaId]));
    expect(refused).toEqual([]);
    expect(await isPublic(mediaId)).toBe(true);
    expect(await publicKeys()).toHaveLength(before.length + 2);
  });

  test("what is hidden while it is being copied is hidden in the end", async () => {
    const mediaId = await aPicture(null);
    const creator = await aCreator({ avatarMediaId: mediaId });
    const hide = async (tx: Pick<typeof db, "update" | "execute">) => {
      await tx.update(media).set({ altText: "locked meanwhile" }).where(eq(media.id, mediaId));
      await tx.update(creators).set({ avatarMediaId: null }).where(eq(creators.id, creator.id));
    };
    await whileChanging(hide, () => world.settleMedia([mediaId]));
    expect(await isPublic(mediaId)).toBe(false);
  });

  test("a copy that fails leaves nothing public, and the next try makes it whole", async () => {
    const before = await publicKeys();
    const mediaId = await aPicture(null);
    await aCreator({ avatarMediaId: mediaId });
    await world.removeObjects([widthKey(mediaId, 640)]);
    await expect(world.settleMedia([mediaId])).rejects.toThrow();
    expect(await publicKeys()).toEqual(before);
    await world.storage.put(widthKey(mediaId, 640), `640 of ${mediaId}`);
    expect(await isPublic(mediaId)).toBe(true);
  });
});

test("a picture from before widths were kept is made ready for it first", async () => {
  const mediaId = await aPicture(null);
  await db.update(media).set({ widths: [] }).where(eq(media.id, mediaId));
  await aCreator({ avatarMediaId: mediaId });
  await world.settleMedia([mediaId]);
  const { rows } = await pool.query(
    "select from pgboss.job where name = 'media.process' and data ->> 'mediaId' = $1",
    [mediaId],
  );
  expect(rows).toHaveLength(1);
});
