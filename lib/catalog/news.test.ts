import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { follows } from "@/db/schema";
import { env } from "@/lib/env";
import { moveClock } from "@/lib/testing/clock";
import {
  aCreator,
  aFan,
  aLiveSubscription,
  anImage,
  aPlan,
  aPost,
  attach,
  daysFromNow,
} from "@/lib/testing/factories";
import { listNewsFor } from "./news";

const titles = async (fanId: string) => (await listNewsFor(fanId)).map(({ title }) => title);

async function aCreatorWithPost(title: string, values: Parameters<typeof aCreator>[0] = {}) {
  const creator = await aCreator(values);
  return { creator, plan: await aPlan(creator.id), post: await aPost(creator.id, { title }) };
}

let ana: Awaited<ReturnType<typeof aCreatorWithPost>>;

beforeAll(async () => {
  ana = await aCreatorWithPost("Of Ana", { slug: "ana" });
  await aCreatorWithPost("Of a stranger");
});

test("a fan is told what is new from those it subscribes to, the newest first, each once", async () => {
  const fan = await aFan();
  const bia = await aCreatorWithPost("Of Bia");
  await aPost(bia.creator.id, { title: "Older", publishedAt: daysFromNow(-9) });
  await aPost(bia.creator.id, { title: "Draft", status: "draft" });
  await aPost(bia.creator.id, { title: "Tomorrow", publishedAt: daysFromNow(1) });
  await aLiveSubscription(fan.id, ana.plan.id);
  await aLiveSubscription(fan.id, bia.plan.id);
  await aLiveSubscription(fan.id, (await aPlan(bia.creator.id, { name: "Ouro" })).id);

  expect(await titles(fan.id)).toEqual(["Of Bia", "Of Ana", "Older"]);
});

describe("a subscription counts as long as it is paid for", () => {
  test.each([
    ["active", 20, true],
    ["past_due", 20, true],
    ["canceled", 20, true],
    ["expired", 20, false],
    ["pending", 20, false],
    ["active", -1, false],
    ["canceled", -1, false],
  ] as const)("%s until day %i: %s", async (status, end, counts) => {
    const fan = await aFan();
    const period = { currentPeriodStart: daysFromNow(-30), currentPeriodEnd: daysFromNow(end) };
    await aLiveSubscription(fan.id, ana.plan.id, { status, ...period });
    expect(await titles(fan.id)).toEqual(counts ? ["Of Ana"] : []);
  });

  test("and not a day longer", async () => {
    const fan = await aFan();
    await aLiveSubscription(fan.id, ana.plan.id);
    moveClock(19);
    expect(await titles(fan.id)).toEqual(["Of Ana"]);
    moveClock(21);
    expect(await titles(fan.id)).toEqual([]);
  });
});

test("F02.9 whom a fan follows brings news at once, beside those they subscribe to, and each post once", async () => {
  const fan = await aFan();
  const bia = await aCreatorWithPost("Of Bia");
  await db.insert(follows).values([
    { userId: fan.id, creatorId: bia.creator.id },
    { userId: fan.id, creatorId: ana.creator.id },
  ]);
  await aLiveSubscription(fan.id, ana.plan.id);
  expect((await titles(fan.id)).sort()).toEqual(["Of Ana", "Of Bia"]);
});

test("the newest twelve are found among many who are followed", async () => {
  const fan = await aFan();
  const made = await Promise.all(Array.from({ length: 20 }, () => aCreator()));
  for (const [index, { id }] of made.entries()) {
    await aPost(id, { title: `new ${index}`, publishedAt: daysFromNow(-1 - index) });
    await aPost(id, { title: `old ${index}`, publishedAt: daysFromNow(-100 - index) });
  }
  await aPost(made[19]?.id ?? "", { title: "last", publishedAt: daysFromNow(-0.5) });
  await aPost(made[0]?.id ?? "", { title: "second", publishedAt: daysFromNow(-1.5) });
  await db.insert(follows).values(made.map(({ id }) => ({ userId: fan.id, creatorId: id })));
  const expected = [
    "last",
    "new 0",
    "second",
    ...Array.from({ length: 9 }, (_, index) => `new ${index + 1}`),
  ];
  expect(await titles(fan.id)).toEqual(expected);
});

test("a platform plan names no creator, so it brings no news", async () => {
  const fan = await aFan();
  await aLiveSubscription(fan.id, (await aPlan(null)).id);
  expect(await titles(fan.id)).toEqual([]);
});

test("AZ-09 a creator who was hidden brings no news", async () => {
  const fan = await aFan();
  const hidden = await aCreatorWithPost("Of a hidden creator", { status: "hidden" });
  await aLiveSubscription(fan.id, hidden.plan.id);
  expect(await titles(fan.id)).toEqual([]);
});

test("AZ-10 a post for members is shown by its blur", async () => {
  const fan = await aFan();
  const { creator, plan, post } = await aCreatorWithPost("Locked");
  const open = await aPost(creator.id, { title: "Open", access: "public" });
  await attach(post.id, (await anImage({ publicPrefix: "canary", previewKey: "previews/b.webp" })).id);
  await attach(open.id, (await anImage({ publicPrefix: "public/o" })).id);
  await aLiveSubscription(fan.id, plan.id);

  const news = await listNewsFor(fan.id);
  expect(Object.fromEntries(news.map(({ title, picture }) => [title, picture?.src]))).toEqual({
    Locked: `${env.MEDIA_CDN_URL}/previews/b.webp`,
    Open: `${env.MEDIA_CDN_URL}/public/o/640.webp`,
  });
  expect(news.map(({ title, isLocked }) => [title, isLocked]).sort()).toEqual([
    ["Locked", true],
    ["Open", false],
  ]);
  expect(JSON.stringify(news)).not.toContain("canary");
});

test("a chosen cover is what a post is shown by", async () => {
  const fan = await aFan();
  const { creator, post } = await aCreatorWithPost("Covered");
  await attach(post.id, (await anImage({ previewKey: "previews/first.webp" })).id);
  const cover = await anImage({ previewKey: "previews/cover.webp" });
  const open = await aPost(creator.id, { title: "Without pictures", coverMediaId: cover.id });
  await attach(open.id, (await anImage()).id);
  await db.insert(follows).values({ userId: fan.id, creatorId: creator.id });
  const pictures = Object.fromEntries(
    (await listNewsFor(fan.id)).map((news) => [news.title, news.picture?.src]),
  );
  expect(pictures).toEqual({
    Covered: `${env.MEDIA_CDN_URL}/previews/first.webp`,
    "Without pictures": `${env.MEDIA_CDN_URL}/previews/cover.webp`,
  });
});

test("there are twelve at most", async () => {
  const fan = await aFan();
  const { creator, plan } = await aCreatorWithPost("First");
  for (let made = 0; made < 13; made += 1) await aPost(creator.id);
  await aLiveSubscription(fan.id, plan.id);
  expect(await listNewsFor(fan.id)).toHaveLength(12);
});
