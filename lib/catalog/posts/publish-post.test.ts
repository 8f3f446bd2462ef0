import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { media, posts } from "@/db/schema";
import { now } from "@/lib/clock";
import { moveClock } from "@/lib/testing/clock";
import { anImage, aVideo, daysFromNow } from "@/lib/testing/factories";
import { aSavedPost, aSeller } from "@/lib/testing/post-drafts";
import { queued } from "@/lib/testing/queued";
import { type Publishing, publishDuePosts, publishPost } from "./publish-post";
import { savePost } from "./save-post";
import { pinPost, unpublishPost } from "./unpublish-post";

const rowOf = async (id: string) => (await db.select().from(posts).where(eq(posts.id, id)))[0];
const plan = (values: Partial<Publishing> & { version: number }): Publishing => ({
  at: null,
  announceTo: "nobody",
  again: false,
  ...values,
});

beforeEach(async () => {
  await queued("mails.send");
  await db.execute(sql`delete from pgboss.job`);
});

test("a post is out at once, its pictures are settled and its creator's card is made anew", async () => {
  const ana = await aSeller();
  const cover = await anImage({ creatorId: ana.creatorId });
  const { id, version } = await aSavedPost(ana, { coverMediaId: cover.id });
  expect(await publishPost(ana, id, plan({ version }))).toBe("published");
  expect(await rowOf(id)).toMatchObject({ status: "published", publishAt: null, announcedAt: null });
  expect(await queued("media.settle")).toEqual([{ mediaIds: [cover.id] }]);
  expect(await queued("creator_cards.refresh")).toEqual([{ creatorIds: [ana.creatorId] }]);
});

test("nobody publishes before their address is confirmed", async () => {
  const ana = { ...(await aSeller()), isVerified: false };
  const { id, version } = await aSavedPost(ana);
  await expect(publishPost(ana, id, plan({ version }))).rejects.toMatchObject({
    details: { reason: "not_verified" },
  });
  expect(await rowOf(id)).toMatchObject({ status: "draft" });
});

test("AZ-02 another creator's post is not there to be published, pinned or taken back", async () => {
  const [ana, bia] = [await aSeller(), await aSeller()];
  const { id, version } = await aSavedPost(ana);
  const notFound = { code: "not_found" };
  await expect(publishPost(bia, id, plan({ version }))).rejects.toMatchObject(notFound);
  await publishPost(ana, id, plan({ version }));
  await expect(pinPost(bia, id, true)).rejects.toMatchObject(notFound);
  await expect(unpublishPost(bia, id)).rejects.toMatchObject(notFound);
  expect(await rowOf(id)).toMatchObject({ status: "published", pinnedAt: null });
});

test("what was changed after it was reviewed is reviewed again", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await expect(publishPost(ana, id, plan({ version: version - 1 }))).rejects.toMatchObject({
    details: { reason: "changed_since_review" },
  });
});

test.each([
  ["a title", { title: null }],
  ["anything at all", { content: { type: "doc" as const, content: [] } }],
  ["a price", { door: "members" as const, isSoldSingly: true }],
  ["a price that may be asked", { door: "members" as const, isSoldSingly: true, priceCents: 50 }],
])("without %s nothing is published", async (_what, values) => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana, values);
  await expect(publishPost(ana, id, plan({ version }))).rejects.toMatchObject({
    details: { reason: "post_unfinished" },
  });
});

test("TM-08 a scheduled post appears when its moment has come, not before, and is dated by it", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  const at = daysFromNow(2);
  expect(await publishPost(ana, id, plan({ version, at }))).toBe("scheduled");
  await publishDuePosts();
  expect(await rowOf(id)).toMatchObject({ status: "draft", publishAt: at });
  moveClock(2.001);
  await publishDuePosts();
  expect(await rowOf(id)).toMatchObject({ status: "published", publishAt: null, publishedAt: at });
});

test("a moment that has passed is refused", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await expect(publishPost(ana, id, plan({ version, at: now() }))).rejects.toMatchObject({
    details: { reason: "moment_passed" },
  });
});

test("publishing waits for a film that is being prepared, and never shows one that failed", async () => {
  const ana = await aSeller();
  const film = await aVideo({ creatorId: ana.creatorId, status: "pending" });
  const { id, version } = await aSavedPost(ana, { mediaIds: [film.id] });
  expect(await publishPost(ana, id, plan({ version }))).toBe("waiting");
  await publishDuePosts();
  expect(await rowOf(id)).toMatchObject({ status: "draft" });
  await db.update(media).set({ status: "failed" }).where(eq(media.id, film.id));
  await publishDuePosts();
  expect(await rowOf(id)).toMatchObject({ status: "draft" });
  await db.update(media).set({ status: "ready" }).where(eq(media.id, film.id));
  await publishDuePosts();
  expect(await rowOf(id)).toMatchObject({ status: "published" });
});

test("two sweeps at once publish a post once", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await publishPost(ana, id, plan({ version, at: daysFromNow(1), announceTo: "members" }));
  moveClock(1.001);
  await Promise.all([publishDuePosts(), publishDuePosts(), publishDuePosts()]);
  expect(await rowOf(id)).toMatchObject({ status: "published" });
  expect(await queued("posts.announce")).toHaveLength(1);
});

test("who is told is told once, however often it is published, unless another letter is asked for", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await publishPost(ana, id, plan({ version, announceTo: "members" }));
  await unpublishPost(ana, id);
  await publishPost(ana, id, plan({ version: version + 2, announceTo: "members" }));
  expect(await queued("posts.announce")).toHaveLength(1);
  await unpublishPost(ana, id);
  await publishPost(ana, id, plan({ version: version + 4, announceTo: "members", again: true }));
  expect(await queued("posts.announce")).toHaveLength(2);
});

test("what is taken back is a draft again, and goes back to its place when it returns", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await publishPost(ana, id, plan({ version }));
  await pinPost(ana, id, true);
  const { publishedAt } = (await rowOf(id)) ?? {};
  await unpublishPost(ana, id);
  expect(await rowOf(id)).toMatchObject({ status: "draft", pinnedAt: null });
  moveClock(3);
  await publishPost(ana, id, plan({ version: version + 2 }));
  expect(await rowOf(id)).toMatchObject({ status: "published", publishedAt });
});

test("a scheduled post can be called off", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await publishPost(ana, id, plan({ version, at: daysFromNow(1) }));
  await unpublishPost(ana, id);
  moveClock(2);
  await publishDuePosts();
  expect(await rowOf(id)).toMatchObject({ status: "draft", publishAt: null });
});

test("what the platform took down its creator can neither publish nor unpublish", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  await db.update(posts).set({ status: "hidden" }).where(eq(posts.id, id));
  await expect(publishPost(ana, id, plan({ version }))).rejects.toMatchObject({ code: "conflict" });
  await expect(unpublishPost(ana, id)).rejects.toMatchObject({ details: { reason: "post_hidden" } });
});

test("one post at a time is pinned, and only one that is out", async () => {
  const ana = await aSeller();
  const [one, two] = [await aSavedPost(ana), await aSavedPost(ana)];
  await expect(pinPost(ana, one.id, true)).rejects.toMatchObject({ details: { reason: "pin_unpublished" } });
  for (const { id, version } of [one, two]) {
    await publishPost(ana, id, plan({ version }));
    await pinPost(ana, id, true);
  }
  expect(await rowOf(one.id)).toMatchObject({ pinnedAt: null });
  expect((await rowOf(two.id))?.pinnedAt).not.toBeNull();
});

test("saving a scheduled post keeps its moment", async () => {
  const ana = await aSeller();
  const { id, version } = await aSavedPost(ana);
  const at = daysFromNow(1);
  await publishPost(ana, id, plan({ version, at }));
  const { title, content } = (await rowOf(id)) ?? {};
  await savePost(ana, id, {
    version: version + 1,
    title: `${title}!`,
    content: content ?? { type: "doc", content: [] },
    mediaIds: [],
    coverMediaId: null,
    tags: [],
    door: "public",
    planId: null,
    isSoldSingly: false,
    priceCents: null,
    commentsOn: true,
  });
  expect(await rowOf(id)).toMatchObject({ publishAt: at, title: "Um dia!" });
});
