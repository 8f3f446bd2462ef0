import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { media, posts, products } from "@/db/schema";
import { moveClock } from "@/lib/testing/clock";
import { aCheckout, aFan, anImage, aPurchase } from "@/lib/testing/factories";
import { aDraft, aSavedPost, aSeller } from "@/lib/testing/post-drafts";
import { binPost, emptyBins, listBin, restorePost } from "./bin";
import { duplicatePost } from "./duplicate-post";
import { mediaIdsOf } from "./post-media";
import { publishPost } from "./publish-post";
import { savePost } from "./save-post";

const rowOf = async (id: string) => (await db.select().from(posts).where(eq(posts.id, id)))[0];
const publishing = { at: null, announceTo: "nobody", again: false } as const;

async function aSoldPost(status: "completed" | "refunded") {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana, { door: "members", isSoldSingly: true, priceCents: 900 });
  await publishPost(ana, id, { version, ...publishing });
  const productId = (await rowOf(id))?.productId ?? "";
  const checkout = await aCheckout({ fanId: (await aFan()).id });
  await aPurchase(checkout.id, productId, { status });
  return { ana, id, productId };
}

test("what goes into the bin is out of everybody's sight at once, and comes back as a draft", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await publishPost(ana, id, { version, ...publishing });
  await binPost(ana, id);
  expect(await rowOf(id)).toMatchObject({ status: "draft", publishAt: null });
  expect((await listBin(ana, 1)).items).toMatchObject([{ id, title: "Um dia" }]);
  await expect(savePost(ana, id, aDraft({ version: version + 2 }))).rejects.toMatchObject({
    code: "not_found",
  });
  await restorePost(ana, id);
  await restorePost(ana, id);
  expect(await rowOf(id)).toMatchObject({ status: "draft", deletedAt: null });
  expect((await listBin(ana, 1)).items).toEqual([]);
});

test("TM-08 thirty days later it is gone for good, not a moment before; its files stay in the library", async () => {
  const ana = await aSeller();
  const picture = await anImage({ creatorId: ana.creatorId });
  const { id } = await aSavedPost(ana, { mediaIds: [picture.id] });
  await binPost(ana, id);
  moveClock(29.999);
  await emptyBins();
  expect(await rowOf(id)).toBeDefined();
  moveClock(30.001);
  await expect(restorePost(ana, id)).rejects.toMatchObject({ code: "not_found" });
  await emptyBins();
  expect(await rowOf(id)).toBeUndefined();
  expect(await db.$count(media, eq(media.id, picture.id))).toBe(1);
});

test("AZ-02 another creator's bin is nobody's business", async () => {
  const [ana, bia] = [await aSeller(), await aSeller()];
  const { id } = await aSavedPost(ana);
  await expect(binPost(bia, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(duplicatePost(bia, id, "copy")).rejects.toMatchObject({ code: "not_found" });
  await binPost(ana, id);
  await expect(restorePost(bia, id)).rejects.toMatchObject({ code: "not_found" });
  expect((await listBin(bia, 1)).items).toEqual([]);
});

test("what somebody paid for is not thrown away", async () => {
  const { ana, id } = await aSoldPost("completed");
  await expect(binPost(ana, id)).rejects.toMatchObject({ details: { reason: "post_bought" } });
});

test("a product whose money went back keeps its place in the books when its post is gone", async () => {
  const { ana, id, productId } = await aSoldPost("refunded");
  await binPost(ana, id);
  moveClock(31);
  await emptyBins();
  expect(await rowOf(id)).toBeUndefined();
  expect(await db.$count(products, eq(products.id, productId))).toBe(1);
});

test("a copy is a draft of its own, with the same words and files and nothing that was sold or told", async () => {
  const ana = await aSeller();
  const picture = await anImage({ creatorId: ana.creatorId });
  const values = {
    title: "a".repeat(120),
    mediaIds: [picture.id],
    tags: ["mar"],
    isSoldSingly: true,
    priceCents: 900,
  };
  const { id, version } = await aSavedPost(ana, { ...values, door: "members" });
  await publishPost(ana, id, { version, ...publishing, announceTo: "members" });
  const copy = await duplicatePost(ana, id, "cópia");
  expect(await rowOf(copy)).toMatchObject({
    title: `${"a".repeat(112)} (cópia)`,
    body: "De manhã.",
    tags: ["mar"],
    access: "members",
    status: "draft",
    productId: null,
    isSoldSingly: false,
    announcedAt: null,
    version: 1,
  });
  expect(await mediaIdsOf(copy)).toEqual([picture.id]);
});
