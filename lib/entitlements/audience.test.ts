import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { creators, follows } from "@/db/schema";
import { now } from "@/lib/clock";
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
import { audienceOf, type Gate, lettersFor } from "./audience";

const reader = () => aFan({ emailVerifiedAt: now() });

async function aStage(values: { access?: "public" | "members"; isTiered?: boolean } = {}) {
  const creator = await aCreator();
  const [bronze, gold] = [await aPlan(creator.id, { rank: 0 }), await aPlan(creator.id, { rank: 1 })];
  const product = await aProduct(creator.id, { type: "unlockable" });
  const access = values.access ?? "members";
  const planId = values.isTiered ? gold.id : null;
  const post = await aPost(creator.id, { access, planId, productId: product.id });
  const gate: Gate = { postId: post.id, creatorId: creator.id, access, planId, productId: product.id };
  return { creator, bronze, gold, product, gate };
}

const followsOf = (userId: string, creatorId: string) => db.insert(follows).values({ userId, creatorId });
const all = { after: null, limit: 100 };

test("a post for members is for them, for whoever bought it, and for nobody whose time is over", async () => {
  const { bronze, product, gate } = await aStage();
  const [live, canceled, ended] = [await reader(), await reader(), await reader()];
  const [late, gone, buyer] = [await reader(), await reader(), await reader()];
  await aLiveSubscription(live.id, bronze.id);
  await aLiveSubscription(canceled.id, bronze.id, { status: "canceled" });
  await aLiveSubscription(ended.id, bronze.id, { status: "canceled", currentPeriodEnd: daysFromNow(-0.01) });
  await aLiveSubscription(late.id, bronze.id, { status: "past_due", currentPeriodEnd: daysFromNow(-6.9) });
  await aLiveSubscription(gone.id, bronze.id, { status: "past_due", currentPeriodEnd: daysFromNow(-7.1) });
  await aPurchase((await aCheckout({ fanId: buyer.id })).id, product.id, { status: "completed" });
  expect(await audienceOf(gate)).toEqual({ members: 4, letters: { members: 4, followers: 4 } });
  const told = await lettersFor({ ...gate, announceTo: "members" }, all);
  expect(new Set(told)).toEqual(new Set([live.id, canceled.id, late.id, buyer.id]));
});

test("a tier's post is for members from that tier up", async () => {
  const { bronze, gold, gate } = await aStage({ isTiered: true });
  const [low, high] = [await reader(), await reader()];
  await aLiveSubscription(low.id, bronze.id);
  await aLiveSubscription(high.id, gold.id);
  expect(await lettersFor({ ...gate, announceTo: "members" }, all)).toEqual([high.id]);
});

test("followers hear of it when they are meant to, each person once", async () => {
  const { creator, bronze, gate } = await aStage({ access: "public" });
  const [both, follower] = [await reader(), await reader()];
  await aLiveSubscription(both.id, bronze.id);
  await followsOf(both.id, creator.id);
  await followsOf(follower.id, creator.id);
  expect(await audienceOf(gate)).toEqual({ members: 1, letters: { members: 1, followers: 2 } });
  expect(await lettersFor({ ...gate, announceTo: "followers" }, all)).toEqual([both.id, follower.id].sort());
});

test("letters go to nobody who cannot or does not want to get them, nor to the creator", async () => {
  const { creator, bronze, gate } = await aStage();
  const people = await Promise.all([
    aFan(),
    aFan({ emailVerifiedAt: now(), disabledAt: now() }),
    aFan({ emailVerifiedAt: now(), deletionDueAt: daysFromNow(3) }),
    aFan({ emailVerifiedAt: now(), notificationPreferences: { newPosts: false } }),
    aFan({ emailVerifiedAt: now() }),
  ]);
  for (const { id } of people) await aLiveSubscription(id, bronze.id);
  const self = people.at(-1)?.id ?? "";
  await db.update(creators).set({ userId: self }).where(eq(creators.id, creator.id));
  expect(await audienceOf(gate)).toEqual({ members: 4, letters: { members: 0, followers: 0 } });
});

test("members of the platform's plan hear of those they follow, and of nobody else", async () => {
  const { creator, gate } = await aStage();
  await db.update(creators).set({ inPlatformPlans: true }).where(eq(creators.id, creator.id));
  const everywhere = await aPlan(null);
  const fan = await reader();
  await aLiveSubscription(fan.id, everywhere.id);
  expect(await lettersFor({ ...gate, announceTo: "followers" }, all)).toEqual([]);
  await followsOf(fan.id, creator.id);
  expect(await lettersFor({ ...gate, announceTo: "followers" }, all)).toEqual([fan.id]);
});

test("AZ-19 nobody is counted who belongs to another creator", async () => {
  const [here, there] = [await aStage(), await aStage()];
  await aLiveSubscription((await reader()).id, there.bronze.id);
  expect((await audienceOf(here.gate)).members).toBe(0);
});
