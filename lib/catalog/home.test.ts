import { beforeAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { moveClock } from "@/lib/testing/clock";
import { aCreator, anImage, aPost, attach, aVideo, daysFromNow, refreshCards } from "@/lib/testing/factories";
import { homeCategories, listHomeRails, listLatestPosts } from "./home";

let ana: Awaited<ReturnType<typeof aCreator>>;

async function anIllustratedPost(creatorId: string, values: Parameters<typeof aPost>[1]) {
  const post = await aPost(creatorId, { access: "public", ...values });
  await attach(post.id, (await anImage()).id);
  return post;
}

const titles = async () => (await listLatestPosts()).map(({ title }) => title);

beforeAll(async () => {
  ana = await aCreator({ slug: "ana", category: "music", createdAt: daysFromNow(-2) });
  await aCreator({ slug: "bia", category: "cooking", createdAt: daysFromNow(-1) });
  await aCreator({ slug: "caio", category: "games" });
  const hidden = await aCreator({ status: "hidden", category: "music" });
  const draft = await aCreator({ status: "draft" });
  await anIllustratedPost(ana.id, { title: "older", publishedAt: daysFromNow(-3) });
  await anIllustratedPost(ana.id, { title: "newer", publishedAt: daysFromNow(-2) });
  await anIllustratedPost(ana.id, { title: "members", access: "members" });
  await anIllustratedPost(ana.id, { title: "draft", status: "draft" });
  await anIllustratedPost(ana.id, { title: "hidden", status: "hidden" });
  await anIllustratedPost(ana.id, { title: "tomorrow", publishedAt: daysFromNow(1) });
  await anIllustratedPost(hidden.id, { title: "of a hidden creator" });
  await anIllustratedPost(draft.id, { title: "of a draft" });
  await aPost(ana.id, { title: "words only", access: "public" });
  const film = await aPost(ana.id, { title: "film", access: "public" });
  await attach(film.id, (await aVideo()).id);
  await refreshCards();
});

test("the rails show who is liked, who is new, and each of the chosen categories", async () => {
  const rails = await listHomeRails();
  const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug);
  expect(slugs(rails.trending)[0]).toBe("ana");
  expect(slugs(rails.newest)).toEqual(["caio", "bia", "ana"]);
  expect(rails.byCategory.map(([category, cards]) => [category, slugs(cards)])).toEqual([
    ["music", ["ana"]],
    ["cooking", ["bia"]],
    ["illustration", []],
  ]);
  expect(rails.byCategory.map(([category]) => category)).toEqual(homeCategories);
});

test("AZ-09 the latest posts are open, out, illustrated, and of creators on show", async () => {
  expect(await titles()).toEqual(["newer", "older"]);
});

test("a scheduled post appears when its moment has come", async () => {
  moveClock(1.1);
  expect(await titles()).toEqual(["tomorrow", "newer", "older"]);
});

test("a post is shown by its first picture", async () => {
  const post = await aPost(ana.id, { access: "public", title: "two" });
  const [first, second] = [await anImage({ publicPrefix: "public/first" }), await anImage()];
  await attach(post.id, first.id, second.id);
  expect((await listLatestPosts())[0]).toEqual({
    id: post.id,
    title: "two",
    creatorSlug: "ana",
    creatorName: "Ana",
    isLocked: false,
    picture: expect.objectContaining({ src: `${env.MEDIA_CDN_URL}/public/first/640.webp` }),
  });
});

test("a rail ends after twelve", async () => {
  for (let made = 0; made < 13; made += 1) await anIllustratedPost(ana.id, { title: `post ${made}` });
  for (let made = 0; made < 13; made += 1) await aCreator();
  await refreshCards();
  expect(await listLatestPosts()).toHaveLength(12);
  const rails = await listHomeRails();
  expect([rails.trending.length, rails.newest.length]).toEqual([12, 12]);
});
