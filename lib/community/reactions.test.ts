import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { bookmarks, likes, watchProgress } from "@/db/schema";
import { aCreator, aLiveSubscription, aPlan, aPost, attach, aVideo } from "@/lib/testing/factories";
import { fanVisitor } from "@/lib/testing/viewers";
import { bookmark, removeBookmark } from "./bookmark";
import { like, unlike } from "./like";
import { saveWatch } from "./watch";

async function aMembersPost() {
  const creator = await aCreator();
  const [post, plan] = [await aPost(creator.id), await aPlan(creator.id)];
  const [member, stranger] = [await fanVisitor(), await fanVisitor()];
  await aLiveSubscription(member.id, plan.id);
  return { creator, post, member, stranger };
}

const of = (rows: { userId: string }[], { id }: { id: string }) => rows.filter(({ userId }) => userId === id);

describe("a like", () => {
  test("is given once, however often and fast one presses, and taken back", async () => {
    const { post, member } = await aMembersPost();
    await Promise.all(Array.from({ length: 20 }, () => like(member, post.id)));
    expect(of(await db.select().from(likes), member)).toHaveLength(1);
    await unlike(member, post.id);
    await unlike(member, post.id);
    expect(of(await db.select().from(likes), member)).toEqual([]);
  });

  test("AZ-10 is not for those who may not open the post, nor does it tell them that there is one", async () => {
    const { post, stranger } = await aMembersPost();
    await expect(like(stranger, post.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(like(stranger, crypto.randomUUID())).rejects.toMatchObject({ code: "not_found" });
  });

  test("AZ-03 is nobody else's to take back", async () => {
    const { post, member, stranger } = await aMembersPost();
    await like(member, post.id);
    await unlike(stranger, post.id);
    expect(of(await db.select().from(likes), member)).toHaveLength(1);
  });
});

describe("a bookmark", () => {
  test("keeps what is locked for later as well", async () => {
    const { post, stranger } = await aMembersPost();
    await bookmark(stranger, post.id);
    await bookmark(stranger, post.id);
    expect(of(await db.select().from(bookmarks), stranger)).toHaveLength(1);
    await removeBookmark(stranger, post.id);
    expect(of(await db.select().from(bookmarks), stranger)).toEqual([]);
  });

  test("AZ-09 keeps nothing that is not on show", async () => {
    const { creator, stranger } = await aMembersPost();
    const draft = await aPost(creator.id, { access: "public", status: "draft", publishedAt: null });
    await expect(bookmark(stranger, draft.id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("how far somebody came", () => {
  async function aFilm() {
    const all = await aMembersPost();
    const film = await aVideo({ durationSeconds: 100 });
    await attach(all.post.id, film.id);
    const about = { postId: all.post.id, mediaId: film.id };
    const noted = async () => of(await db.select().from(watchProgress), all.member)[0];
    return { ...all, about, noted };
  }

  test("is noted and overwritten, never past the end, and at the end it is seen", async () => {
    const { member, about, noted } = await aFilm();
    await saveWatch(member, { ...about, seconds: 61 });
    expect(await noted()).toMatchObject({ seconds: 61, finishedAt: null });
    await saveWatch(member, { ...about, seconds: 20 });
    expect(await noted()).toMatchObject({ seconds: 20, finishedAt: null });
    await saveWatch(member, { ...about, seconds: 5000 });
    expect(await noted()).toMatchObject({ seconds: 100, finishedAt: expect.any(Date) });
  });

  test("AZ-10 is not noted for whoever may not open the post, nor of a film of another post", async () => {
    const { member, stranger, about, noted } = await aFilm();
    await expect(saveWatch(stranger, { ...about, seconds: 1 })).rejects.toMatchObject({ code: "not_found" });
    const elsewhere = await aVideo();
    await saveWatch(member, { ...about, mediaId: elsewhere.id, seconds: 1 });
    expect(await noted()).toBeUndefined();
  });
});
