import { beforeAll, expect, test } from "vitest";
import { moveClock } from "@/lib/testing/clock";
import { aCreator, aFan, aLiveSubscription, aPlan, aPost, aProduct, aUser } from "@/lib/testing/factories";
import { countForAdmin, countForStudio } from "./counts";

let creatorId: string;

beforeAll(async () => {
  const creator = await aCreator();
  creatorId = creator.id;
  const plan = await aPlan(creatorId);
  await aPlan(creatorId, { isPublished: false });
  await aPost(creatorId);
  await aPost(creatorId, { status: "draft" });
  await aPost(creatorId, { status: "draft" });
  await aPost(creatorId, { status: "hidden" });
  await aProduct(creatorId);
  await aProduct(creatorId, { isPublished: false });
  await aLiveSubscription((await aFan()).id, plan.id);
  await aLiveSubscription((await aFan()).id, plan.id, { status: "past_due" });
  await aLiveSubscription((await aFan()).id, plan.id, { status: "expired" });

  const other = await aCreator({ status: "hidden" });
  await aPost(other.id);
  await aLiveSubscription((await aFan()).id, (await aPlan(other.id)).id);
  await aUser({ role: "admin" });
});

test("a creator counts its own things: what is out, what waits, and who pays now", async () => {
  expect(await countForStudio(creatorId)).toEqual({
    published: 1,
    drafts: 2,
    tiers: 1,
    products: 1,
    subscribers: 2,
  });
  moveClock(21);
  expect(await countForStudio(creatorId)).toMatchObject({ subscribers: 0 });
});

test("a creator who has made nothing yet counts nothing", async () => {
  expect(await countForStudio((await aCreator({ status: "draft" })).id)).toEqual({
    published: 0,
    drafts: 0,
    tiers: 0,
    products: 0,
    subscribers: 0,
  });
});

test("the platform counts everybody's", async () => {
  expect(await countForAdmin()).toEqual({ creators: 1, posts: 2, fans: 4, subscriptions: 3 });
});
