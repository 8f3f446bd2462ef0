import type { GuardedPost, GuardedProduct, Membership, Pass } from "@/lib/entitlements/rules";

/** Fixed, because the rules know no time but the pass's own. */
export const noon = new Date("2026-03-10T12:00:00Z");
export const daysFromNoon = (days: number): Date => new Date(noon.getTime() + days * 24 * 60 * 60 * 1000);

export const aPass = (held: Partial<Pass> = {}): Pass => ({
  at: noon,
  role: "fan",
  creatorId: null,
  memberships: [],
  boughtProductIds: new Set(),
  graceDays: 7,
  ...held,
});

/** Of Ana, on the lowest tier, paid for ten more days. */
export const aMembership = (values: Partial<Membership> = {}): Membership => ({
  planId: "bronze",
  creatorId: "ana",
  rank: 0,
  status: "active",
  paidUntil: daysFromNoon(10),
  ...values,
});

/** Published by Ana yesterday, for members of any tier. */
export const aGuardedPost = (values: Partial<GuardedPost> = {}): GuardedPost => ({
  creatorId: "ana",
  creatorStatus: "active",
  inPlatformPlans: false,
  status: "published",
  publishedAt: daysFromNoon(-1),
  deletedAt: null,
  access: "members",
  planRank: null,
  productId: null,
  ...values,
});

/** Sold by Ana to anybody. */
export const aGuardedProduct = (values: Partial<GuardedProduct> = {}): GuardedProduct => ({
  id: "book",
  creatorId: "ana",
  inPlatformPlans: false,
  isPublished: true,
  priceCents: 3000,
  planRank: null,
  ...values,
});
