import { beforeAll, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { moveClock } from "@/lib/testing/clock";
import {
  aCreator,
  anImage,
  aPlan,
  aPost,
  aProduct,
  attach,
  aVideo,
  daysFromNow,
} from "@/lib/testing/factories";
import { listPostsOf, postsPerPage } from "./profile-posts";

const secret = "canary";
let creatorId: string;

beforeAll(async () => {
  creatorId = (await aCreator()).id;
  const gold = await aPlan(creatorId, { name: "Ouro" });
  const open = await aPost(creatorId, {
    title: "Open",
    body: "For all",
    access: "public",
    publishedAt: daysFromNow(-1),
  });
  const locked = await aPost(creatorId, {
    title: "Locked",
    body: `${secret} body`,
    planId: gold.id,
    publishedAt: daysFromNow(-2),
  });
  await aPost(creatorId, { title: "Any member", body: `${secret} body`, publishedAt: daysFromNow(-3) });
  await aPost(creatorId, { title: "Tomorrow", publishedAt: daysFromNow(1) });
  await aPost(creatorId, { title: "Draft", status: "draft" });
  await aPost(creatorId, { title: "Hidden", status: "hidden" });
  await aPost((await aCreator()).id, { title: "Another's" });

  const [film, first, second] = [
    await aVideo(),
    await anImage({ publicPrefix: "public/first" }),
    await anImage(),
  ];
  await attach(open.id, film.id, first.id, second.id);
  const held = await anImage({
    key: `originals/${secret}`,
    publicPrefix: null,
    publicWidths: [],
    altText: `${secret} words`,
    previewKey: "previews/blur.webp",
  });
  const song = await aVideo({ kind: "audio" });
  await attach(locked.id, held.id, song.id);
});

const titles = async (page = 1) => (await listPostsOf(creatorId, page)).map(({ title }) => title);

test("AZ-09 a profile lists what is out, the newest first, and nothing of anybody else", async () => {
  expect(await titles()).toEqual(["Open", "Locked", "Any member"]);
});

test("a scheduled post appears when its moment has come", async () => {
  moveClock(1.1);
  expect(await titles()).toEqual(["Tomorrow", "Open", "Locked", "Any member"]);
});

test("an open post is there in full: its words, its first picture, and how much it holds", async () => {
  const [open] = await listPostsOf(creatorId, 1);
  expect(open).toMatchObject({
    title: "Open",
    text: "For all",
    isLocked: false,
    tierName: null,
    picture: { src: `${env.MEDIA_CDN_URL}/public/first/640.webp` },
    imageCount: 2,
    videoCount: 1,
    audioCount: 0,
  });
});

describe("AZ-10 of a locked post", () => {
  test("there is a title, a blur, a reason, and how much it holds", async () => {
    const [, locked, anyMember] = await listPostsOf(creatorId, 1);
    expect(locked).toMatchObject({
      title: "Locked",
      text: null,
      isLocked: true,
      tierName: "Ouro",
      picture: { src: `${env.MEDIA_CDN_URL}/previews/blur.webp`, srcSet: "", alt: "" },
      imageCount: 1,
      videoCount: 0,
      audioCount: 1,
    });
    expect(anyMember).toMatchObject({
      isLocked: true,
      text: null,
      tierName: null,
      picture: null,
      imageCount: 0,
    });
  });

  test("no byte of what it hides leaves the server", async () => {
    expect(JSON.stringify(await listPostsOf(creatorId, 1))).not.toContain(secret);
  });
});

test("pages follow each other, posts of one moment by their ids, and the one past the last is empty", async () => {
  const busy = (await aCreator()).id;
  const publishedAt = daysFromNow(-1);
  for (let made = 0; made < postsPerPage + 3; made += 1) await aPost(busy, { publishedAt });
  const [first, second, third] = [
    await listPostsOf(busy, 1),
    await listPostsOf(busy, 2),
    await listPostsOf(busy, 3),
  ];
  expect([first.length, second.length, third.length]).toEqual([postsPerPage, 3, 0]);
  expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(postsPerPage + 3);
});

describe("pinned posts", () => {
  test("come first, the last pinned before the others, and no post is shown twice or left out", async () => {
    const busy = (await aCreator()).id;
    for (let made = 0; made < postsPerPage + 2; made += 1)
      await aPost(busy, { title: `post ${made}`, publishedAt: daysFromNow(-1 - made) });
    await aPost(busy, { title: "first pin", publishedAt: daysFromNow(-90), pinnedAt: daysFromNow(-9) });
    await aPost(busy, { title: "last pin", publishedAt: daysFromNow(-99), pinnedAt: daysFromNow(-2) });
    await aPost(busy, { title: "Draft", status: "draft", pinnedAt: daysFromNow(-1) });
    const pages = [...(await listPostsOf(busy, 1)), ...(await listPostsOf(busy, 2))];
    expect(pages.map(({ title }) => title)).toEqual([
      "last pin",
      "first pin",
      ...Array.from({ length: postsPerPage + 2 }, (_, index) => `post ${index}`),
    ]);
    expect(pages.filter(({ isPinned }) => isPinned)).toHaveLength(2);
  });
});

test("a post that is sold by itself names its price, as long as it is sold", async () => {
  const creator = (await aCreator()).id;
  const [sold, withdrawn] = [
    await aProduct(creator, { type: "unlockable", priceCents: 1490 }),
    await aProduct(creator, { type: "unlockable", isPublished: false }),
  ];
  await aPost(creator, { productId: sold.id, publishedAt: daysFromNow(-1) });
  await aPost(creator, { productId: withdrawn.id, publishedAt: daysFromNow(-2) });
  expect((await listPostsOf(creator, 1)).map(({ single }) => single)).toEqual([
    { productId: sold.id, priceCents: 1490, currency: "BRL" },
    null,
  ]);
});

test("a chosen cover is what a post is shown by, else its first picture, else its film's still", async () => {
  const creator = (await aCreator()).id;
  const still = await aVideo({ previewKey: "previews/still.webp" });
  const [covered, filmed] = [
    await aPost(creator, {
      publishedAt: daysFromNow(-1),
      coverMediaId: (await anImage({ previewKey: "previews/cover.webp" })).id,
    }),
    await aPost(creator, { publishedAt: daysFromNow(-2) }),
  ];
  await attach(covered.id, (await anImage()).id);
  await attach(filmed.id, still.id);
  expect((await listPostsOf(creator, 1)).map(({ picture }) => picture?.src)).toEqual([
    `${env.MEDIA_CDN_URL}/previews/cover.webp`,
    `${env.MEDIA_CDN_URL}/previews/still.webp`,
  ]);
});
