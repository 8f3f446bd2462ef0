import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/app/_server/session";
import { CreatorHeader } from "@/components/catalog/creator-header";
import { Tabs } from "@/components/ui/tabs";
import type { Profile } from "@/lib/catalog/profile";
import { creatorStyle } from "./creator-theme";
import { ProfileAbout } from "./profile-about";
import { ProfileActions } from "./profile-actions";
import { creatorOf, postsOf } from "./profile-data";
import { ProfileJsonLd } from "./profile-json-ld";
import { ProfilePosts } from "./profile-posts";
import { ProfileProducts } from "./profile-products";
import { type ProfilePlace, profileAddress, profileTabs, readProfilePath } from "./profile-tab";
import { ProfileTiers } from "./profile-tiers";
import { viewerOf } from "./profile-viewer";

type Props = {
  slug: string;
  path?: string[];
  /** Left out on remembered pages, which are the same for everybody. */
  user?: CurrentUser;
};

export async function CreatorProfile({ slug, path, user }: Props) {
  const place = readProfilePath(path);
  const creator = place && (await creatorOf(slug));
  if (!place || !creator) notFound();

  const posts = place.tab === "posts" ? await postsOf(slug, creator.id, place.page) : [];
  const sold = posts.flatMap(({ single }) => single?.productId ?? []);
  const viewer = user ? await viewerOf(user, creator, sold) : null;
  return (
    <div className="grid grid-cols-1 gap-6 pb-4">
      <ProfileJsonLd creator={creator} />
      <CreatorHeader
        creator={creator}
        style={creatorStyle(creator.themeColors)}
        actions={<ProfileActions creator={creator} viewer={viewer} isOnTiers={place.tab === "tiers"} />}
      />
      <ProfileTabs creator={creator} place={place} />
      {place.tab === "posts" && (
        <ProfilePosts creator={creator} page={place.page} posts={posts} pass={viewer?.pass ?? null} />
      )}
      {place.tab === "products" && <ProfileProducts creator={creator} />}
      {place.tab === "tiers" && <ProfileTiers creator={creator} viewer={viewer} isYearly={place.isYearly} />}
      {place.tab === "about" && <ProfileAbout creator={creator} viewer={viewer} />}
    </div>
  );
}

async function ProfileTabs({ creator, place }: { creator: Profile; place: ProfilePlace }) {
  const t = await getTranslations("creator");
  const counts = {
    posts: creator.postCount,
    products: creator.productCount,
    tiers: creator.tiers.length,
    about: 0,
  };
  const tabs = profileTabs
    .filter((tab) => tab === "posts" || tab === "about" || counts[tab] > 0)
    .map((tab) => ({
      href: profileAddress(creator.slug, tab),
      label: t(`tabs.${tab}`),
      count: counts[tab] ? String(counts[tab]) : undefined,
      current: tab === place.tab,
    }));
  return <Tabs label={t("tabs.label", { name: creator.name })} tabs={tabs} />;
}
