import { describe, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { bookmarks, likes, watchProgress } from "@/db/schema";
import type { RichText } from "@/lib/rich-text";
import { moveClock } from "@/lib/testing/clock";
import {
  aCheckout,
  aCreator,
  aLiveSubscription,
  anImage,
  aPlan,
  aPost,
  aProduct,
  aPurchase,
  attach,
  aVideo,
  daysFromNow,
} from "@/lib/testing/factories";
import { adminVisitor, fanVisitor, ownerVisitor } from "@/lib/testing/viewers";
import { openPost } from "./open-post";

const secret = "canario";
const noBlur = { publicPrefix: null, publicWidths: [] };
const doc = (text: string, pictureId: string): RichText => ({
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text }] },
    { type: "image", attrs: { mediaId: pictureId, alt: secret } },
  ],
});

/** For the silver tier and above: a text with a picture, two photos and a film, each with a word nobody may read. */
async function aFullPost(values: Parameters<typeof aPost>[1] = {}) {
  const creator = await aCreator();
  const [bronze, silver] = [
    await aPlan(creator.id, { name: "Bronze" }),
    await aPlan(creator.id, { name: "Prata", rank: 1, priceCents: 4000, benefits: ["Tudo do Bronze"] }),
  ];
  const own = { creatorId: creator.id, altText: secret, fileName: `${secret}.jpg`, ...noBlur };
  const [one, two, inText] = [
    await anImage({ ...own, widths: [320, 640] }),
    await anImage({ ...own, previewKey: null }),
    await anImage({ ...own, widths: [320] }),
  ];
  const film = await aVideo({ ...own, durationSeconds: 272, hlsPrefix: `${secret}/hls/`, posterKey: secret });
  const post = await aPost(creator.id, {
    planId: silver.id,
    body: secret,
    content: doc(secret, inText.id),
    ...values,
  });
  await attach(post.id, one.id, two.id, film.id);
  return { creator, bronze, silver, post, one, two, inText, film };
}

describe("AZ-10 a locked post", () => {
  test("says what waits and what opens it, and not a byte of what it hides is in the answer", async () => {
    const { post, silver, one, two, inText, film, creator } = await aFullPost();
    const seen = await openPost(post.id, await fanVisitor());
    expect(seen).toMatchObject({
      state: "locked",
      title: "Um dia",
      tierName: "Prata",
      attached: { photos: 2, films: 1, filmSeconds: 272, sounds: 0, soundSeconds: 0, files: 0 },
      ways: [{ kind: "tier", id: silver.id, name: "Prata", priceCents: 4000, benefits: ["Tudo do Bronze"] }],
      lapsed: null,
    });
    expect(await openPost(post.id, null)).toEqual(seen);
    const answer = JSON.stringify(seen);
    for (const hidden of [secret, one.id, two.id, inText.id, film.id, one.key, "/api/media"]) {
      expect(answer).not.toContain(hidden);
    }
    expect(creator.slug).toBe(seen?.creator.slug);
  });

  test("MD-07 shows blurs under keys of their own, and nothing where there is none", async () => {
    const { post, one } = await aFullPost();
    const seen = await openPost(post.id, null);
    const previews = seen?.state === "locked" ? seen.previews : [];
    expect(previews).toHaveLength(1);
    expect(previews[0]?.src).toContain(one.previewKey);
    expect(previews[0]).toMatchObject({ srcSet: "", alt: "" });
  });

  test("offers the platform's plan and the single price too, the cheapest first", async () => {
    const creator = await aCreator({ inPlatformPlans: true });
    const product = await aProduct(creator.id, { type: "unlockable", priceCents: 1490 });
    await aPlan(creator.id, { name: "Clube", priceCents: 2000 });
    const post = await aPost(creator.id, { productId: product.id });
    const everything = await aPlan(null, { name: "Tudo", priceCents: 2990 });
    const seen = await openPost(post.id, null);
    const ways = seen?.state === "locked" ? seen.ways : [];
    expect(ways.map(({ kind, name }) => [kind, name])).toEqual([
      ["product", "Livro"],
      ["tier", "Clube"],
      ["platform", "Tudo"],
    ]);
    expect(ways.at(-1)).toMatchObject({ id: everything.id, period: { unit: "month", count: 1 } });
  });

  test.each([
    ["active", 30, "ended"],
    ["past_due", 30, "past_due"],
  ] as const)(
    "tells whoever was in by a membership that is %s after its end: %s",
    async (status, days, reason) => {
      const { post, silver } = await aFullPost();
      const fan = await fanVisitor();
      const { currentPeriodEnd } = await aLiveSubscription(fan.id, silver.id, { status });
      expect((await openPost(post.id, fan))?.state).toBe("open");
      moveClock(days);
      expect(await openPost(post.id, fan)).toMatchObject({
        state: "locked",
        lapsed: { planName: "Prata", reason, paidUntil: currentPeriodEnd?.toISOString() },
      });
    },
  );
});

describe("an open post", () => {
  test("is whole: its text, its pictures where they belong, its film with the second where one stopped", async () => {
    const { post, silver, one, two, inText, film } = await aFullPost();
    const fan = await fanVisitor();
    await aLiveSubscription(fan.id, silver.id);
    await db.insert(watchProgress).values({ userId: fan.id, mediaId: film.id, postId: post.id, seconds: 61 });
    await db.insert(likes).values({ userId: fan.id, postId: post.id });
    await db.insert(bookmarks).values({ userId: fan.id, postId: post.id });

    const seen = await openPost(post.id, fan);
    expect(seen).toMatchObject({
      state: "open",
      content: doc(secret, inText.id),
      isLiked: true,
      isSaved: true,
      likeCount: 1,
      commentCount: 0,
      mayModerate: false,
    });
    if (seen?.state !== "open") throw new Error("it is open");
    expect(Object.keys(seen.pictures)).toEqual([inText.id]);
    expect(seen.gallery.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(seen.gallery[0]?.picture.srcSet).toContain(`/api/media/${one.id}/640 640w`);
    expect(seen.gallery[1]?.picture).toMatchObject({ src: `/api/media/${two.id}`, srcSet: "" });
    expect(seen.films).toMatchObject([
      { address: `/api/media/${film.id}`, hlsAddress: `/api/media/${film.id}/hls/index.m3u8`, resumeAt: 61 },
    ]);
    expect(JSON.stringify(seen)).not.toContain(one.key);
  });

  test("of a public one everybody gets the public addresses, and of an import its plain words", async () => {
    const creator = await aCreator();
    const post = await aPost(creator.id, { access: "public", body: "Um\n\nDois" });
    const picture = await anImage({ creatorId: creator.id });
    await attach(post.id, picture.id);
    const seen = await openPost(post.id, null);
    if (seen?.state !== "open") throw new Error("it is open");
    expect(seen.content.content).toHaveLength(2);
    expect(seen.gallery[0]?.picture.src).toContain(picture.publicPrefix);
  });

  test("what failed is left out, and what is not ready yet is said to be on its way", async () => {
    const creator = await aCreator();
    const post = await aPost(creator.id, { access: "public" });
    const [failed, pending] = [await anImage({ status: "failed" }), await aVideo({ status: "pending" })];
    await attach(post.id, failed.id, pending.id);
    expect(await openPost(post.id, null)).toMatchObject({ gallery: [], films: [], isPreparing: true });
  });

  test("a buyer of just this one opens it", async () => {
    const creator = await aCreator();
    const product = await aProduct(creator.id, { type: "unlockable", isPublished: false });
    const post = await aPost(creator.id, { productId: product.id });
    const fan = await fanVisitor();
    const checkout = await aCheckout({ fanId: fan.id });
    await aPurchase(checkout.id, product.id, { status: "completed" });
    expect((await openPost(post.id, fan))?.state).toBe("open");
  });
});

describe("AZ-09 what is not on show", () => {
  test.each([
    ["a draft", { status: "draft", publishedAt: null }],
    ["a hidden post", { status: "hidden" }],
    ["a post of tomorrow", { publishedAt: daysFromNow(1) }],
    ["a post in the bin", { status: "hidden", deletedAt: daysFromNow(-1) }],
  ] as const)("%s is there for its owner and admins only", async (_what, values) => {
    const { post, silver, creator } = await aFullPost(values);
    const member = await fanVisitor();
    await aLiveSubscription(member.id, silver.id);
    for (const visitor of [null, member]) expect(await openPost(post.id, visitor)).toBeNull();
    for (const visitor of [await ownerVisitor(creator), await adminVisitor()]) {
      expect(await openPost(post.id, visitor)).toMatchObject({
        state: "open",
        isOnShow: false,
        mayModerate: true,
      });
    }
  });

  test("nor is anything of a hidden creator, nor what never was", async () => {
    const hidden = await aCreator({ status: "hidden" });
    const post = await aPost(hidden.id, { access: "public" });
    expect(await openPost(post.id, await fanVisitor())).toBeNull();
    for (const id of [crypto.randomUUID(), "1", "../1", "a\u0000b"])
      expect(await openPost(id, null)).toBeNull();
  });
});

test.each([
  ["nobody", "public", 2],
  ["nobody", "members", 3],
  ["fan", "public", 4],
  ["fan", "members", 5],
] as const)("%s costs a constant number of statements for a post for %s", async (who, access, statements) => {
  const creator = await aCreator();
  const product = await aProduct(creator.id);
  const post = await aPost(creator.id, { access, productId: product.id });
  await attach(
    post.id,
    ...(await Promise.all(Array.from({ length: 12 }, () => anImage()))).map(({ id }) => id),
  );
  const visitor = who === "fan" ? await fanVisitor() : null;
  const asked = vi.spyOn(pool, "query");
  await openPost(post.id, visitor);
  expect(asked).toHaveBeenCalledTimes(statements);
});
