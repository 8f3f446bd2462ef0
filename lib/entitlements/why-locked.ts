import type { Currency } from "@/lib/money";
import {
  canSee,
  type GuardedPost,
  type GuardedProduct,
  isKeyTo,
  isMember,
  isOnShow,
  type Pass,
} from "./rules";

export interface OfferedPlan {
  id: string;
  creatorId: string | null;
  rank: number;
  isPublished: boolean;
  priceCents: number;
  currency: Currency;
}

export interface OfferedPost extends GuardedPost {
  /** The creator's, and the platform's. */
  plans: readonly OfferedPlan[];
  product: (GuardedProduct & { currency: Currency }) | null;
}

export type WayIn = { kind: "plan" | "product"; id: string; priceCents: number; currency: Currency };

export interface Lock {
  /** What may be paid to open it, within a currency the cheapest first. */
  ways: WayIn[];
  /** The membership that opened it until then: its payment failed, or it ended. */
  lapsed: { planId: string; reason: "past_due" | "ended"; paidUntil: Date } | null;
}

/** Null when the post is open, and when it is not on show: what nobody may know of has no way in. */
export function whyLocked(post: OfferedPost, pass: Pass): Lock | null {
  if (!isOnShow(post, pass.at) || canSee(post, pass)) return null;
  return { ways: waysInto(post, pass), lapsed: lapsedKeyTo(post, pass) };
}

function waysInto({ product, plans, ...post }: OfferedPost, pass: Pass): WayIn[] {
  const opening = plans.filter((plan) => plan.isPublished && isKeyTo(post, plan));
  const isForSale = product?.isPublished && (product.planRank === null || isMember(product, pass));
  return [
    ...opening.map((plan) => wayIn("plan", plan)),
    ...(product && isForSale ? [wayIn("product", product)] : []),
  ].sort((one, other) => one.currency.localeCompare(other.currency) || one.priceCents - other.priceCents);
}

const wayIn = (
  kind: WayIn["kind"],
  { id, priceCents, currency }: { id: string; priceCents: number; currency: Currency },
): WayIn => ({ kind, id, priceCents, currency });

function lapsedKeyTo(post: GuardedPost, { memberships, at }: Pass): Lock["lapsed"] {
  const last = memberships
    .filter((membership) => isKeyTo(post, membership) && membership.paidUntil <= at)
    .sort((one, other) => other.paidUntil.getTime() - one.paidUntil.getTime())[0];
  if (!last) return null;
  const { planId, status, paidUntil } = last;
  return { planId, reason: status === "past_due" ? "past_due" : "ended", paidUntil };
}
