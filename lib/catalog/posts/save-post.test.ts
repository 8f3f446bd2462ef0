import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { posts, products } from "@/db/schema";
import { richTextOf } from "@/lib/rich-text";
import { anImage, aPlan, aVideo } from "@/lib/testing/factories";
import { aDraft, aSavedPost, aSeller, withPicture } from "@/lib/testing/post-drafts";
import { postInput } from "./post-input";
import { mediaIdsOf } from "./post-media";
import { publishPost } from "./publish-post";
import { savePost } from "./save-post";

const rowOf = async (id: string) => (await db.select().from(posts).where(eq(posts.id, id)))[0];
const now = { at: null, announceTo: "nobody", again: false } as const;

test("the first save makes the post, and each one after it raises its version", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana, { title: "Um", tags: ["mar"] });
  expect(await rowOf(id)).toMatchObject({
    title: "Um",
    status: "draft",
    body: "De manhã.",
    tags: ["mar"],
    version,
  });
  const saved = await savePost(ana, id, aDraft({ version, title: "Dois" }));
  expect(saved.version).toBe(version + 1);
  expect(await rowOf(id)).toMatchObject({ title: "Dois", version: saved.version });
});

test("of two windows the one that read an older version is told, and nothing is written over", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await savePost(ana, id, aDraft({ version, title: "First window" }));
  await expect(savePost(ana, id, aDraft({ version, title: "Second window" }))).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "changed_elsewhere" },
  });
  expect(await rowOf(id)).toMatchObject({ title: "First window" });
});

test("twenty saves of one version at once are one save", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  const saves = Array.from({ length: 20 }, (_, n) =>
    savePost(ana, id, aDraft({ version, title: `Window ${n}` })),
  );
  const outcomes = await Promise.allSettled(saves);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a save whose answer was lost is answered again instead of being refused", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana, { door: "members", isSoldSingly: true, priceCents: 900 });
  const again = await savePost(
    ana,
    id,
    aDraft({ version: 0, door: "members", isSoldSingly: true, priceCents: 900 }),
  );
  expect(again.version).toBe(version);
});

test("AZ-02 another creator's post is not there, and stays as it is", async () => {
  const [ana, bia] = [await aSeller(), await aSeller()];
  const { id, version } = await aSavedPost(ana, { title: "Ana's" });
  for (const claimed of [0, version])
    await expect(savePost(bia, id, aDraft({ version: claimed, title: "Bia's" }))).rejects.toMatchObject({
      code: "not_found",
    });
  expect(await rowOf(id)).toMatchObject({ title: "Ana's", creatorId: ana.creatorId });
});

test("AZ-02 only media and tiers of one's own can be used, and only pictures stand in a text or on a cover", async () => {
  const [ana, bia] = [await aSeller(), await aSeller()];
  const [foreign, film] = [
    await anImage({ creatorId: bia.creatorId }),
    await aVideo({ creatorId: ana.creatorId }),
  ];
  const tier = await aPlan(bia.creatorId);
  for (const values of [
    { mediaIds: [foreign.id] },
    { coverMediaId: foreign.id },
    { content: withPicture(foreign.id) },
    { coverMediaId: film.id },
    { content: withPicture(film.id) },
    { mediaIds: [randomUUID()] },
    { door: "tier" as const, planId: tier.id },
    { door: "tier" as const },
  ])
    await expect(aSavedPost(ana, values)).rejects.toMatchObject({ code: "invalid" });
});

test("media keep the order they are put in", async () => {
  const ana = await aSeller();
  const ids = await Promise.all([1, 2, 3].map(async () => (await anImage({ creatorId: ana.creatorId })).id));
  const { id, version } = await aSavedPost(ana, { mediaIds: ids });
  await savePost(ana, id, aDraft({ version, mediaIds: ids.toReversed() }));
  expect(await mediaIdsOf(id)).toEqual(ids.toReversed());
});

test("what is sold singly is a product that is on sale only while the post is published", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana, { door: "members", isSoldSingly: true, priceCents: 1500 });
  const productOf = async () =>
    (
      await db
        .select()
        .from(products)
        .where(eq(products.id, (await rowOf(id))?.productId ?? ""))
    )[0];
  expect(await productOf()).toMatchObject({
    type: "unlockable",
    priceCents: 1500,
    currency: "BRL",
    isPublished: false,
  });
  await publishPost(ana, id, { version, ...now });
  expect(await productOf()).toMatchObject({ title: "Um dia", isPublished: true });
  await savePost(
    ana,
    id,
    aDraft({ version: version + 1, title: "Outro", door: "members", priceCents: 2000 }),
  );
  expect(await productOf()).toMatchObject({ title: "Outro", isPublished: false });
});

test("a published post is never saved without what people need to see in it", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await publishPost(ana, id, { version, ...now });
  await expect(savePost(ana, id, aDraft({ version: version + 1, title: null }))).rejects.toMatchObject({
    details: { reason: "post_unfinished" },
  });
  expect(await rowOf(id)).toMatchObject({ title: "Um dia", version: version + 1 });
});

test("TX-04 TX-05 TX-07 a title and its tags are spelled in one way, and are short", () => {
  const read = (values: object) => postInput.safeParse({ ...aDraft(), ...values });
  expect(read({ title: "  Jose\u0301 \u202e\u200b no   mar " }).data?.title).toBe("José no mar");
  expect(read({ title: "   " }).data?.title).toBeNull();
  expect(read({ tags: ["#Mar", " mar", "Ver\u0061\u0303o", ""] }).data?.tags).toEqual(["mar", "verão"]);
  expect(read({ title: "a".repeat(121) }).success).toBe(false);
  expect(read({ tags: ["a".repeat(31)] }).success).toBe(false);
  expect(read({ tags: Array.from({ length: 11 }, (_, n) => `tag ${n}`) }).success).toBe(false);
});

test("AZ-07 nothing is taken along that is not the creator's to say", () => {
  for (const more of [
    { status: "published" },
    { creatorId: randomUUID() },
    { publishedAt: "2020-01-01" },
    { productId: randomUUID() },
  ])
    expect(postInput.safeParse({ ...aDraft(), ...more }).success).toBe(false);
});

test("what was kept can be read again, markup and all", async () => {
  const ana = await aSeller();
  const content = richTextOf("<img src=x onerror=alert(1)> {{7*7}}");
  const { id } = await aSavedPost(ana, { content });
  expect(await rowOf(id)).toMatchObject({ content, body: "<img src=x onerror=alert(1)> {{7*7}}" });
});
