import type { CurrentUser } from "@/app/_server/session";
import type { Profile } from "@/lib/catalog/profile";
import { feedTokenMadeAt } from "@/lib/community/feed-token";
import { followedAmong } from "@/lib/community/follow";
import { passFor } from "@/lib/entitlements/pass";
import { isMember, type Pass } from "@/lib/entitlements/rules";

export type Viewer = {
  isOwn: boolean;
  isFollowing: boolean;
  isMember: boolean;
  /** Of the highest of this creator's tiers that they hold; null for members by a plan of the platform. */
  tierId: string | null;
  feedMadeAt: Date | null;
  pass: Pass;
};

/** What somebody is to this creator: four statements at most. */
export async function viewerOf(user: CurrentUser, creator: Profile, productIds: string[]): Promise<Viewer> {
  const [pass, followed, feedMadeAt] = await Promise.all([
    passFor(user, { creatorIds: [creator.id], productIds }),
    followedAmong(user.id, [creator.slug]),
    feedTokenMadeAt(user.id, creator.id),
  ]);
  const gate = { creatorId: creator.id, inPlatformPlans: creator.inPlatformPlans, planRank: null };
  const live = pass.memberships.filter((one) => isMember(gate, { ...pass, memberships: [one] }));
  const highest = live.filter(({ creatorId }) => creatorId !== null).toSorted((a, b) => b.rank - a.rank)[0];
  return {
    isOwn: user.creator?.id === creator.id,
    isFollowing: followed.has(creator.slug),
    isMember: live.length > 0,
    tierId: highest?.planId ?? null,
    feedMadeAt,
    pass,
  };
}
