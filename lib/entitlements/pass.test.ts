import { describe, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { settings } from "@/db/schema";
import { saveSetting } from "@/lib/settings/settings";
import { moveClockTo } from "@/lib/testing/clock";
import {
  aCheckout,
  aCreator,
  aFan,
  aLiveSubscription,
  aPlan,
  aProduct,
  aPurchase,
  daysFromNow,
} from "@/lib/testing/factories";
import { aGuardedPost, aGuardedProduct } from "@/lib/testing/passes";
import { passFor } from "./pass";
import { canOpenProduct, canSee } from "./rules";

type New<Make extends (...given: never[]) => unknown> = Parameters<Make>[2];
const second = 1000;
const day = 86_400 * second;
const visitor = (id: string) => ({ id, role: "fan" as const, creator: null });

async function aMember(subscription: New<typeof aLiveSubscription> = {}, plan: { rank?: number } = {}) {
  const [fan, creator] = await Promise.all([aFan(), aCreator()]);
  const tier = await aPlan(creator.id, plan);
  const { currentPeriodEnd } = await aLiveSubscription(fan.id, tier.id, subscription);
  const post = aGuardedPost({ creatorId: creator.id, publishedAt: daysFromNow(-1) });
  const sees = async (values: Partial<typeof post> = {}) =>
    canSee({ ...post, ...values }, await passFor(visitor(fan.id), { creatorIds: [creator.id] }));
  return { fan, creator, tier, sees, end: currentPeriodEnd as Date };
}

async function aBuyer(status: "pending" | "completed" | "refunded" | "canceled") {
  const [fan, creator] = await Promise.all([aFan(), aCreator()]);
  const [product, checkout] = await Promise.all([aProduct(creator.id), aCheckout({ fanId: fan.id })]);
  await aPurchase(checkout.id, product.id, { status });
  return { fan, creator, product };
}

describe("AZ-11 access ends by the clock, whatever the jobs have done", () => {
  test.each([
    ["active", {}, 0],
    ["canceled", {}, 0],
    ["active", { cancelAtPeriodEnd: true }, 0],
    ["past_due", {}, 7 * day],
  ] as const)(
    "%s %o: open until a second before its end, closed a second after",
    async (status, how, grace) => {
      const { sees, end } = await aMember({ status, ...how });
      expect(await sees()).toBe(true);
      moveClockTo(new Date(end.getTime() + grace - 2 * second));
      expect(await sees()).toBe(true);
      moveClockTo(new Date(end.getTime() + grace + second));
      expect(await sees()).toBe(false);
    },
  );

  test("how long whoever is late stays in is the admin's to say", async () => {
    const { sees, end } = await aMember({ status: "past_due" });
    moveClockTo(new Date(end.getTime() + 8 * day));
    expect(await sees()).toBe(false);
    await db.transaction((tx) => saveSetting(tx, { key: "access", value: { graceDays: 9 }, actorId: null }));
    expect(await sees()).toBe(true);
    await db.delete(settings);
  });

  test.each(["pending", "expired"] as const)("%s opens nothing, even before its end", async (status) => {
    expect(await (await aMember({ status })).sees()).toBe(false);
  });

  test.each([
    ["completed", true],
    ["pending", false],
    ["canceled", false],
    ["refunded", false],
  ] as const)("a %s purchase opens the product and the post it unlocks: %s", async (status, opens) => {
    const { fan, creator, product } = await aBuyer(status);
    const pass = await passFor(visitor(fan.id), { creatorIds: [], productIds: [product.id] });
    const post = { creatorId: creator.id, productId: product.id, publishedAt: daysFromNow(-1) };
    expect(canSee(aGuardedPost(post), pass)).toBe(opens);
    expect(canOpenProduct(aGuardedProduct({ id: product.id, creatorId: creator.id }), pass)).toBe(opens);
  });
});

describe("AZ-10 what a pass lets see", () => {
  test("a tier opens its posts and those below, of its own creator alone", async () => {
    const { sees } = await aMember({}, { rank: 1 });
    expect(await sees()).toBe(true);
    expect(await sees({ planRank: 1 })).toBe(true);
    expect(await sees({ planRank: 2 })).toBe(false);
    expect(await sees({ creatorId: (await aCreator()).id })).toBe(false);
  });

  test("the platform's plan opens every creator who takes part, asked for by name or not", async () => {
    const fan = await aFan();
    await aLiveSubscription(fan.id, (await aPlan(null)).id);
    const creatorId = (await aCreator()).id;
    const post = aGuardedPost({ creatorId, planRank: 4, publishedAt: daysFromNow(-1) });
    for (const pass of [
      await passFor(visitor(fan.id)),
      await passFor(visitor(fan.id), { creatorIds: [creatorId] }),
    ]) {
      expect(canSee({ ...post, inPlatformPlans: true }, pass)).toBe(true);
      expect(canSee(post, pass)).toBe(false);
    }
  });

  test("nothing of another fan is in it", async () => {
    const [{ creator }, buyer] = [await aMember(), await aBuyer("completed")];
    const atHand = { creatorIds: [creator.id, buyer.creator.id], productIds: [buyer.product.id] };
    const pass = await passFor(visitor((await aFan()).id), atHand);
    expect(pass.memberships).toEqual([]);
    expect(pass.boughtProductIds.size).toBe(0);
  });

  test("a role and a page of one's own come with the person", async () => {
    const [user, creator] = [await aFan(), await aCreator()];
    const pass = await passFor({ id: user.id, role: "creator", creator: { ...creator } });
    expect(pass).toMatchObject({ role: "creator", creatorId: creator.id, memberships: [] });
  });
});

test("memberships of creators not at hand are left out, ended ones of those at hand are not", async () => {
  const { fan, creator } = await aMember();
  const ended = { status: "expired", currentPeriodEnd: daysFromNow(-1) } as const;
  const old = await aPlan(creator.id);
  await aLiveSubscription(fan.id, old.id, ended);
  const other = await aCreator();
  await aLiveSubscription(fan.id, (await aPlan(other.id)).id);

  const { memberships } = await passFor(visitor(fan.id), { creatorIds: [creator.id] });
  expect(memberships).toHaveLength(2);
  expect(memberships.find(({ planId }) => planId === old.id)).toMatchObject({ status: "expired" });
  expect((await passFor(visitor(fan.id))).memberships).toHaveLength(3);
});

test.each([
  ["nobody", null, [crypto.randomUUID()], 0],
  ["a fan and no product", "fan", [], 1],
  ["a fan and products", "fan", Array.from({ length: 48 }, () => crypto.randomUUID()), 2],
] as const)("%s costs a constant number of statements", async (_who, role, productIds, statements) => {
  const user = role && visitor((await aFan()).id);
  const asked = vi.spyOn(pool, "query");
  await passFor(user, { productIds });
  expect(asked).toHaveBeenCalledTimes(statements);
});
