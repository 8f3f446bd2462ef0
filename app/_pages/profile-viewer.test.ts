import { beforeAll, expect, test, vi } from "vitest";
import type { CurrentUser } from "@/app/_server/session";
import { pool } from "@/db/client";
import { findProfile, type Profile } from "@/lib/catalog/profile";
import { listPostsOf } from "@/lib/catalog/profile-posts";
import { follow } from "@/lib/community/follow";
import { openCards } from "@/lib/entitlements/open-cards";
import { invariant } from "@/lib/errors";
import {
  aCreator,
  aFan,
  aLiveSubscription,
  aPlan,
  aPost,
  aProduct,
  daysFromNow,
  refreshCards,
} from "@/lib/testing/factories";
import { viewerOf } from "./profile-viewer";

let ana: Profile;
let silver: string;
let gold: string;

beforeAll(async () => {
  const { id } = await aCreator({ slug: "ana", inPlatformPlans: true });
  silver = (await aPlan(id, { rank: 1 })).id;
  gold = (await aPlan(id, { rank: 2 })).id;
  for (let made = 0; made < 12; made += 1)
    await aPost(id, { planId: gold, productId: (await aProduct(id, { type: "unlockable" })).id });
  await refreshCards();
  const found = await findProfile("ana");
  invariant(found, "ana is on show");
  ana = found;
});

async function somebody(creator: CurrentUser["creator"] = null): Promise<CurrentUser> {
  const { id } = await aFan();
  return { id, role: creator ? "creator" : "fan", creator } as CurrentUser;
}
const seenBy = (user: CurrentUser) => viewerOf(user, ana, []);

test("a stranger is neither follower nor member, and a press later a follower", async () => {
  const fan = await somebody();
  const nobody = { isOwn: false, isFollowing: false, isMember: false, tierId: null, feedMadeAt: null };
  expect(await seenBy(fan)).toMatchObject(nobody);
  await follow(fan.id, "ana");
  expect(await seenBy(fan)).toMatchObject({ ...nobody, isFollowing: true });
});

test("of two tiers a member is seen in the higher one, and in neither when both are over", async () => {
  const fan = await somebody();
  await aLiveSubscription(fan.id, silver);
  await aLiveSubscription(fan.id, gold);
  expect(await seenBy(fan)).toMatchObject({ isMember: true, tierId: gold });

  const before = await somebody();
  const over = { currentPeriodStart: daysFromNow(-40), currentPeriodEnd: daysFromNow(-1) };
  await aLiveSubscription(before.id, gold, { status: "canceled", ...over });
  expect(await seenBy(before)).toMatchObject({ isMember: false, tierId: null });
});

test("a plan of the platform makes a member of no tier", async () => {
  const fan = await somebody();
  await aLiveSubscription(fan.id, (await aPlan(null)).id);
  expect(await seenBy(fan)).toMatchObject({ isMember: true, tierId: null });
});

test("one's own page is one's own, and another creator's is not", async () => {
  const own = await somebody({ id: ana.id, slug: "ana", displayName: "Ana" });
  const other = await somebody({ id: (await aCreator()).id, slug: "bia", displayName: "Bia" });
  expect([(await seenBy(own)).isOwn, (await seenBy(other)).isOwn]).toEqual([true, false]);
});

test("five statements tell a member all of a page of posts, however many are locked", async () => {
  const fan = await somebody();
  await aLiveSubscription(fan.id, gold);
  const posts = await listPostsOf(ana.id, 1);
  const asked = vi.spyOn(pool, "query");
  const { pass } = await viewerOf(
    fan,
    ana,
    posts.flatMap(({ single }) => single?.productId ?? []),
  );
  const opened = await openCards(
    posts.map(({ id }) => id),
    pass,
  );
  expect([posts.length, opened.size]).toEqual([12, 12]);
  expect(asked).toHaveBeenCalledTimes(5);
});
