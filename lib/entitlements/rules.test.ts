import { describe, expect, test } from "vitest";
import { aGuardedPost, aGuardedProduct, aMembership, aPass, daysFromNoon, noon } from "@/lib/testing/passes";
import { canOpenProduct, canSee, type Membership } from "./rules";

const memberOf = (values: Partial<Membership>) => aPass({ memberships: [aMembership(values)] });

const passes = {
  nobody: aPass({ role: null }),
  fan: aPass(),
  bronze: memberOf({ rank: 0 }),
  silver: memberOf({ rank: 1 }),
  gold: memberOf({ rank: 2 }),
  "gold of another": memberOf({ rank: 2, creatorId: "bia" }),
  "gold that ended": memberOf({ rank: 2, paidUntil: daysFromNoon(-1) }),
  platform: memberOf({ creatorId: null }),
  buyer: aPass({ boughtProductIds: new Set(["book"]) }),
  "buyer of another": aPass({ boughtProductIds: new Set(["song"]) }),
  "another creator": aPass({ role: "creator", creatorId: "bia" }),
  owner: aPass({ role: "creator", creatorId: "ana" }),
  admin: aPass({ role: "admin" }),
};
type Name = keyof typeof passes;

const everybody = Object.keys(passes) as Name[];
const trusted: Name[] = ["owner", "admin"];
const silverPost = { planRank: 1 };
/** Were it on show, most of them would see it. */
const wideOpen = { inPlatformPlans: true, productId: "book" };

describe("AZ-10 a post is open to", () => {
  test.each([
    ["everybody, when public", { access: "public" }, everybody],
    ["members of any tier", {}, ["bronze", "silver", "gold", ...trusted]],
    ["its tier and those above", silverPost, ["silver", "gold", ...trusted]],
    ["nobody whose tier is below", { planRank: 3 }, trusted],
    [
      "the platform's members, when the creator takes part, whatever the tier",
      { ...silverPost, inPlatformPlans: true },
      ["silver", "gold", "platform", ...trusted],
    ],
    [
      "who bought just this one",
      { ...silverPost, productId: "book" },
      ["silver", "gold", "buyer", ...trusted],
    ],
    ["its owner and admins, as a draft", { ...wideOpen, status: "draft", publishedAt: null }, trusted],
    ["its owner and admins, when hidden", { ...wideOpen, status: "hidden" }, trusted],
    ["its owner and admins, in the bin", { ...wideOpen, status: "hidden", deletedAt: noon }, trusted],
    ["its owner and admins, in the bin by date alone", { ...wideOpen, deletedAt: noon }, trusted],
    ["its owner and admins, before its time", { ...wideOpen, publishedAt: daysFromNoon(1) }, trusted],
    ["its owner and admins, as a public draft", { access: "public", status: "draft" }, trusted],
    ["its owner and admins, on a hidden page", { ...wideOpen, creatorStatus: "hidden" }, trusted],
    ["its owner and admins, on a page not yet open", { access: "public", creatorStatus: "draft" }, trusted],
  ] as [string, Parameters<typeof aGuardedPost>[0], Name[]][])("%s", (_whom, values, open) => {
    const post = aGuardedPost(values);
    expect(everybody.filter((name) => canSee(post, passes[name]))).toEqual(open);
  });
});

describe("a product is opened by", () => {
  const included = { priceCents: 0, planRank: 1 };
  test.each([
    ["its buyers", {}, ["buyer", ...trusted]],
    ["its buyers, when members may buy it", { planRank: 1 }, ["buyer", ...trusted]],
    ["members, when it is included", included, ["silver", "gold", "buyer", ...trusted]],
    [
      "the platform's members too, when the creator takes part",
      { ...included, inPlatformPlans: true },
      ["silver", "gold", "platform", "buyer", ...trusted],
    ],
    [
      "its buyers, even when it is no longer sold",
      { ...included, isPublished: false },
      ["buyer", ...trusted],
    ],
    ["those who took it, when it is free to all", { priceCents: 0 }, ["buyer", ...trusted]],
    [
      "the platform's members, when the platform includes it",
      { ...included, creatorId: null, planRank: 0 },
      ["platform", "buyer", "admin"],
    ],
    ["no creator for having none, when the platform sells it", { creatorId: null }, ["buyer", "admin"]],
  ] as [string, Parameters<typeof aGuardedProduct>[0], Name[]][])("%s", (_whom, values, open) => {
    const product = aGuardedProduct(values);
    expect(everybody.filter((name) => canOpenProduct(product, passes[name]))).toEqual(open);
  });
});

describe("AZ-11 a membership opens", () => {
  const second = 1 / 86_400;
  test.each([
    ["active", second, true],
    ["active", 0, false],
    ["active", -second, false],
    ["canceled", second, true],
    ["canceled", 0, false],
    ["canceled", -second, false],
    ["past_due", second, true],
    ["past_due", -second, true],
    ["past_due", -7 + second, true],
    ["past_due", -7, false],
    ["past_due", -7 - second, false],
    ["expired", 10, false],
    ["expired", -second, false],
  ] as const)("when %s and paid until day %f: %s", (status, days, opens) => {
    expect(canSee(aGuardedPost(), memberOf({ status, paidUntil: daysFromNoon(days) }))).toBe(opens);
  });
});
