import fc from "fast-check";
import { expect, test } from "vitest";
import { daysFromNoon, noon } from "@/lib/testing/passes";
import { canOpenProduct, canSee, type GuardedPost, type Membership, type Pass } from "./rules";

const creatorId = fc.constantFrom("ana", "bia");
const rank = fc.integer({ min: 0, max: 3 });
const moment = fc.integer({ min: -10, max: 10 }).map(daysFromNoon);
const productId = fc.constantFrom("book", "song");

const membership: fc.Arbitrary<Membership> = fc.record({
  planId: fc.constant("plan"),
  creatorId: fc.option(creatorId),
  rank,
  status: fc.constantFrom("active", "past_due", "canceled", "expired"),
  paidUntil: moment,
});

const pass: fc.Arbitrary<Pass> = fc.record({
  at: fc.constant(noon),
  role: fc.constantFrom(null, "fan", "creator", "admin"),
  creatorId: fc.option(creatorId),
  memberships: fc.array(membership, { maxLength: 4 }),
  boughtProductIds: fc.uniqueArray(productId).map((ids) => new Set(ids)),
  graceDays: fc.integer({ min: 0, max: 7 }),
});

const gate = { inPlatformPlans: fc.boolean(), planRank: fc.option(rank) };
const post: fc.Arbitrary<GuardedPost> = fc.record({
  ...gate,
  creatorId,
  creatorStatus: fc.constantFrom("active", "active", "hidden", "draft"),
  status: fc.constantFrom("published", "published", "draft", "hidden"),
  publishedAt: fc.option(moment),
  deletedAt: fc.option(moment),
  access: fc.constantFrom("members", "members", "public"),
  productId: fc.option(productId),
});
const product = fc.record({
  ...gate,
  id: productId,
  creatorId: fc.option(creatorId),
  isPublished: fc.boolean(),
  priceCents: fc.constantFrom(0, 3000),
});

const others = <Item>(items: Iterable<Item>, left: Item) => [...items].filter((item) => item !== left);

/** Every pass that holds one thing less, or one thing for a shorter time or of a lower rank. */
function lesser(held: Pass): Pass[] {
  const weaker = (one: Membership, changed: Partial<Membership>) => ({
    ...held,
    memberships: held.memberships.map((each) => (each === one ? { ...each, ...changed } : each)),
  });
  return [
    { ...held, role: "fan" },
    { ...held, role: null },
    { ...held, creatorId: null },
    { ...held, graceDays: 0 },
    ...[...held.boughtProductIds].map((id) => ({
      ...held,
      boughtProductIds: new Set(others(held.boughtProductIds, id)),
    })),
    ...held.memberships.flatMap((one) => [
      { ...held, memberships: others(held.memberships, one) },
      weaker(one, { rank: one.rank - 1 }),
      weaker(one, { paidUntil: new Date(one.paidUntil.getTime() - 86_400_000) }),
      weaker(one, { status: "expired" }),
    ]),
  ];
}

test("whoever loses an entitlement, or a part of one, never sees a post or opens a product they could not before", () => {
  fc.assert(
    fc.property(pass, post, product, (held, aPost, aProduct) => {
      for (const less of lesser(held)) {
        if (canSee(aPost, less)) expect(canSee(aPost, held)).toBe(true);
        if (canOpenProduct(aProduct, less)) expect(canOpenProduct(aProduct, held)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("whoever closes a post further never opens it to anybody", () => {
  fc.assert(
    fc.property(pass, post, rank, (held, open, raised) => {
      const closer: Partial<GuardedPost>[] = [
        { access: "members" },
        { planRank: Math.max(open.planRank ?? 0, raised) },
        { inPlatformPlans: false },
        { productId: null },
        { status: "draft" },
        { status: "hidden" },
        { deletedAt: noon },
        { creatorStatus: "hidden" },
      ];
      for (const change of closer) {
        if (canSee({ ...open, ...change }, held)) expect(canSee(open, held)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
