import { beforeAll, expect, test } from "vitest";
import { wordsOf } from "@/lib/rich-text";
import { moveClock } from "@/lib/testing/clock";
import {
  aCheckout,
  aCreator,
  aFan,
  aLiveSubscription,
  aPlan,
  aPost,
  aProduct,
  aPurchase,
  daysFromNow,
} from "@/lib/testing/factories";
import { feedOf } from "./feed-of";

const secret = "canary";
let creator: Awaited<ReturnType<typeof aCreator>>;
let gold: Awaited<ReturnType<typeof aPlan>>;
let silver: Awaited<ReturnType<typeof aPlan>>;
let single: Awaited<ReturnType<typeof aProduct>>;

beforeAll(async () => {
  creator = await aCreator({ slug: "ana" });
  silver = await aPlan(creator.id, { rank: 1 });
  gold = await aPlan(creator.id, { rank: 2 });
  single = await aProduct(creator.id, { type: "unlockable" });
  const of = (title: string, days: number, more = {}) =>
    aPost(creator.id, { title, body: `${secret} of ${title}`, publishedAt: daysFromNow(-days), ...more });
  await of("open", 1, { access: "public", body: "For all" });
  await of("any member", 2);
  await of("gold", 3, { planId: gold.id });
  await of("single", 4, { planId: gold.id, productId: single.id });
  await of("draft", 5, { status: "draft" });
  await of("tomorrow", -1);
});

const reader = async () => ({ ...(await aFan()), creator: null, role: "fan" as const });
const opened = async (who: Parameters<typeof feedOf>[1]) =>
  (await feedOf("ana", who))?.items.filter(({ content }) => content).map(({ title }) => title);

test("AZ-10 a stranger's feed has every title and the words of what is open, and no byte of the rest", async () => {
  const feed = await feedOf("ana", null);
  expect(feed?.items.map(({ title }) => title)).toEqual(["open", "any member", "gold", "single"]);
  expect(feed?.items.map(({ content }) => content && wordsOf(content))).toEqual([
    "For all",
    null,
    null,
    null,
  ]);
  expect(JSON.stringify(feed)).not.toContain(secret);
});

test("a member's feed opens what their tier opens, what they bought, and nothing above", async () => {
  const fan = await reader();
  await aLiveSubscription(fan.id, silver.id);
  expect(await opened(fan)).toEqual(["open", "any member"]);
  const checkout = await aCheckout({ fanId: fan.id });
  await aPurchase(checkout.id, single.id, { status: "completed" });
  expect(await opened(fan)).toEqual(["open", "any member", "single"]);
  await aLiveSubscription(fan.id, gold.id);
  expect(await opened(fan)).toEqual(["open", "any member", "gold", "single"]);
});

test("AZ-11 it closes by itself when the membership ends", async () => {
  const fan = await reader();
  await aLiveSubscription(fan.id, gold.id);
  moveClock(19);
  expect(await opened(fan)).toContain("gold");
  moveClock(21);
  expect(await opened(fan)).toEqual(["tomorrow", "open"].filter((title) => title === "open"));
});

test.each(["hidden", "draft"] as const)("AZ-09 a %s creator has no feed", async (status) => {
  const { slug } = await aCreator({ status });
  expect(await feedOf(slug, null)).toBeNull();
});
