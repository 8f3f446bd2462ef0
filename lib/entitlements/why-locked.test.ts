import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aGuardedPost, aGuardedProduct, aMembership, aPass, daysFromNoon } from "@/lib/testing/passes";
import { canSee, type Membership } from "./rules";
import { type OfferedPlan, type OfferedPost, type WayIn, whyLocked } from "./why-locked";

const aPlan = (id: string, values: Partial<OfferedPlan> = {}): OfferedPlan => ({
  id,
  creatorId: "ana",
  rank: 0,
  isPublished: true,
  priceCents: 2000,
  currency: "BRL",
  ...values,
});

const bronze = aPlan("bronze");
const silver = aPlan("silver", { rank: 1, priceCents: 4000 });
const gold = aPlan("gold", { rank: 2, priceCents: 9000 });
const everything = aPlan("everything", { creatorId: null, priceCents: 5000 });
const plans = [gold, everything, bronze, silver];
const book = { ...aGuardedProduct(), currency: "BRL" as const };

const anOfferedPost = (values: Partial<OfferedPost> = {}): OfferedPost => ({
  ...aGuardedPost({ planRank: 1 }),
  plans,
  product: null,
  ...values,
});
const ids = (ways: WayIn[] | undefined) => ways?.map(({ id }) => id);
const unlockable = { product: book, productId: "book" };

describe("the ways into a locked post, the cheapest first", () => {
  test.each([
    ["the plans high enough", {}, ["silver", "gold"]],
    ["any plan, when any membership opens it", { planRank: null }, ["bronze", "silver", "gold"]],
    [
      "the platform's too, when the creator takes part",
      { inPlatformPlans: true },
      ["silver", "everything", "gold"],
    ],
    ["buying just this one", unlockable, ["book", "silver", "gold"]],
    [
      "not what is no longer sold",
      { product: { ...book, isPublished: false }, plans: [{ ...silver, isPublished: false }, gold] },
      ["gold"],
    ],
    [
      "not what only members may buy",
      { ...unlockable, product: { ...book, planRank: 0 } },
      ["silver", "gold"],
    ],
    [
      "each currency by itself",
      { plans: [{ ...gold, currency: "USD" as const, priceCents: 1 }, gold, silver] },
      ["silver", "gold", "gold"],
    ],
    ["none, when nothing is sold", { plans: [] }, []],
  ] as [string, Partial<OfferedPost>, string[]][])("%s", (_what, values, ways) => {
    expect(ids(whyLocked(anOfferedPost(values), aPass())?.ways)).toEqual(ways);
  });

  test("a member of a lower tier is offered what only members may buy, and the tiers above", () => {
    const member = aPass({ memberships: [aMembership()] });
    const lock = whyLocked(anOfferedPost({ ...unlockable, product: { ...book, planRank: 0 } }), member);
    expect(ids(lock?.ways)).toEqual(["book", "silver", "gold"]);
  });
});

describe("what is said of a membership that used to open it", () => {
  const ended = (values: Partial<Membership>) => aMembership({ rank: 1, planId: "silver", ...values });
  const lapsedOf = (...memberships: Membership[]) =>
    whyLocked(anOfferedPost(), aPass({ memberships }))?.lapsed;

  test.each(["active", "canceled", "expired"] as const)("%s: it ended, and when", (status) => {
    const paidUntil = daysFromNoon(-3);
    expect(lapsedOf(ended({ status, paidUntil }))).toEqual({ planId: "silver", reason: "ended", paidUntil });
  });

  test("past due beyond its grace: the payment failed", () => {
    const paidUntil = daysFromNoon(-8);
    const lapsed = { planId: "silver", reason: "past_due", paidUntil };
    expect(lapsedOf(ended({ status: "past_due", paidUntil }))).toEqual(lapsed);
  });

  test("of several, the last one", () => {
    const last = daysFromNoon(-2);
    expect(
      lapsedOf(
        ended({ paidUntil: daysFromNoon(-9) }),
        ended({ paidUntil: last }),
        ended({ paidUntil: daysFromNoon(-5) }),
      )?.paidUntil,
    ).toEqual(last);
  });

  test("nothing of one that never opened it, nor of one taken back before its time", () => {
    expect(lapsedOf(ended({ rank: 0, paidUntil: daysFromNoon(-3) }))).toBeNull();
    expect(lapsedOf(ended({ creatorId: "bia", paidUntil: daysFromNoon(-3) }))).toBeNull();
    expect(lapsedOf(ended({ status: "expired", paidUntil: daysFromNoon(3) }))).toBeNull();
  });
});

test("what is open has no lock, and what is not on show no way in", () => {
  expect(whyLocked(anOfferedPost({ access: "public" }), aPass())).toBeNull();
  expect(whyLocked(anOfferedPost({ status: "draft" }), aPass())).toBeNull();
  expect(whyLocked(anOfferedPost({ creatorStatus: "hidden" }), aPass())).toBeNull();
});

test("every way that is named does open the post", () => {
  const some = fc.record({
    planRank: fc.option(fc.integer({ min: 0, max: 3 })),
    inPlatformPlans: fc.boolean(),
    product: fc.constantFrom(null, book),
  });
  fc.assert(
    fc.property(some, fc.subarray(plans), (values, offered) => {
      const post = anOfferedPost({ ...values, plans: offered, productId: values.product && "book" });
      for (const { kind, id } of whyLocked(post, aPass())?.ways ?? []) {
        const memberships = plans
          .filter((plan) => kind === "plan" && plan.id === id)
          .map(({ creatorId, rank }) => aMembership({ planId: id, creatorId, rank }));
        const boughtProductIds = new Set(kind === "product" ? [id] : []);
        expect(canSee(post, aPass({ memberships, boughtProductIds }))).toBe(true);
      }
    }),
  );
});
