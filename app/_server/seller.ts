import { notFound } from "next/navigation";
import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { notTheirs, type Seller } from "@/lib/catalog/seller";
import { type CurrentUser, requireUser } from "./session";

/** Whose things an act is about. An admin without a page has none. */
export function sellerOf({ id, isVerified, creator }: SignedInUser): Seller {
  if (!creator) throw notTheirs();
  return { creatorId: creator.id, userId: id, isVerified };
}

/** Who looks at their own things; for whoever has no page there is nothing here. */
export async function requireCreator(
  path: string,
): Promise<CurrentUser & { creator: NonNullable<CurrentUser["creator"]> }> {
  const user = await requireUser(path);
  if (!user.creator) notFound();
  return { ...user, creator: user.creator };
}
