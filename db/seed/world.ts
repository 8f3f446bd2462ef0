import { planAds, planSupport } from "./ads";
import { daysBefore, planCreators, type UserRow } from "./creators";
import { planAdmin, planFans, planSubscriptions } from "./fans";
import { planFollows } from "./follows";
import { planGifts } from "./gifts";
import { planLessons } from "./lessons";
import { planPlatformPlans, planTiers } from "./plans";
import { withClips } from "./post-clips";
import { planPosts } from "./posts";
import { planAddons, planProducts } from "./products";
import { planSettings } from "./settings";

export const worlds = {
  demo: { creators: 40, posts: 600, fans: 300, videos: 14, audios: 10, detail: 1 },
  /** For the browser tests: pictures of half the size are painted four times as fast. */
  test: { creators: 8, posts: 60, fans: 20, videos: 1, audios: 1, detail: 0.5 },
};

export type WorldName = keyof typeof worlds;
export const isWorldName = (name: string): name is WorldName => Object.hasOwn(worlds, name);
export type World = ReturnType<typeof planWorld>;

/** Everything there will be, decided before anything is painted: the same name gives the same world. */
export function planWorld(name: WorldName, now: Date) {
  const size = worlds[name];
  const opened = daysBefore(now, 560);
  const creators = planCreators(size.creators, now);
  const tiers = new Map(creators.map((creator, i) => [creator.row.id, planTiers(creator, i)]));
  const platformPlans = planPlatformPlans(opened);
  const posts = withClips(planPosts(creators, tiers, size.posts, now), creators, size);
  const products = planProducts(creators, tiers);
  const { addons, bumps } = planAddons(opened);
  const admin = planAdmin(now);
  const fans = planFans(size.fans, now);
  const ads = planAds(creators, now);
  return {
    users: [admin, ...creators.flatMap(({ user }) => user ?? []), ...fans],
    creators,
    plans: [...platformPlans, ...[...tiers.values()].flat()],
    posts,
    products: [...products, ...addons],
    bumps,
    ads,
    support: planSupport(now),
    settings: planSettings(now),
    follows: planFollows(fans, creators, now),
    ...planLessons(products),
    ...planGifts(fans[0] as UserRow, products, now),
    subscriptions: planSubscriptions({ fans, creators, tiers, platformPlans, adminId: admin.id, now }),
  };
}
