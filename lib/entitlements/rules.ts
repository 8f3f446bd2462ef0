import type { Visitor } from "@/lib/permissions";

/** Everything a visitor holds at one moment. The rules below know no other time and ask nobody else. */
export interface Pass {
  at: Date;
  role: Visitor;
  /** Of the visitor's own page. */
  creatorId: string | null;
  memberships: readonly Membership[];
  boughtProductIds: ReadonlySet<string>;
  /** How long a membership whose payment failed goes on. */
  graceDays: number;
}

export interface Membership {
  planId: string;
  /** Null: of the platform's own plan. */
  creatorId: string | null;
  rank: number;
  status: "active" | "past_due" | "canceled" | "expired";
  paidUntil: Date;
}

export interface GuardedPost {
  creatorId: string;
  creatorStatus: "draft" | "active" | "hidden";
  inPlatformPlans: boolean;
  status: "draft" | "published" | "hidden";
  publishedAt: Date | null;
  deletedAt: Date | null;
  access: "public" | "members";
  /** Of the lowest plan that opens it; null: any membership does. */
  planRank: number | null;
  /** What is bought to open just this one. */
  productId: string | null;
}

export interface GuardedProduct {
  id: string;
  /** Null: sold by the platform. */
  creatorId: string | null;
  inPlatformPlans: boolean;
  isPublished: boolean;
  priceCents: number;
  /** Of the lowest plan whose members may have it; null: it asks for no membership. */
  planRank: number | null;
}

type Gate = Pick<GuardedProduct, "creatorId" | "inPlatformPlans" | "planRank">;

export function canSee(post: GuardedPost, pass: Pass): boolean {
  if (isOwnOrAdmin(post.creatorId, pass)) return true;
  if (!isOnShow(post, pass.at)) return false;
  return post.access === "public" || isMember(post, pass) || hasBought(post.productId, pass);
}

/** Whoever may buy a product cannot open it yet; whoever bought it can, even when it is no longer sold. */
export function canOpenProduct(product: GuardedProduct, pass: Pass): boolean {
  if (isOwnOrAdmin(product.creatorId, pass) || hasBought(product.id, pass)) return true;
  const isIncluded = product.isPublished && product.priceCents === 0 && product.planRank !== null;
  return isIncluded && isMember(product, pass);
}

export const isOnShow = (post: GuardedPost, at: Date): boolean =>
  post.creatorStatus === "active" &&
  post.status === "published" &&
  post.deletedAt === null &&
  post.publishedAt !== null &&
  post.publishedAt <= at;

export const isMember = (gate: Gate, pass: Pass): boolean =>
  pass.memberships.some((membership) => isLive(membership, pass) && isKeyTo(gate, membership));

/** Whether a plan, while it lives, opens what stands behind this gate. */
export function isKeyTo(gate: Gate, plan: Pick<Membership, "creatorId" | "rank">): boolean {
  if (plan.creatorId === null && gate.creatorId !== null) return gate.inPlatformPlans;
  return plan.creatorId === gate.creatorId && (gate.planRank === null || plan.rank >= gate.planRank);
}

const dayMs = 24 * 60 * 60 * 1000;

/** By date and not by status alone, so that a late job opens nothing and closes nothing. */
export function isLive({ status, paidUntil }: Membership, { at, graceDays }: Pass): boolean {
  if (status === "expired") return false;
  const grace = status === "past_due" ? graceDays * dayMs : 0;
  return at.getTime() < paidUntil.getTime() + grace;
}

const isOwnOrAdmin = (creatorId: string | null, pass: Pass): boolean =>
  pass.role === "admin" || (creatorId !== null && creatorId === pass.creatorId);

const hasBought = (productId: string | null, pass: Pass): boolean =>
  productId !== null && pass.boughtProductIds.has(productId);
