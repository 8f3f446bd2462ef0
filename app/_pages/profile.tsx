import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CreatorHeader } from "@/components/catalog/creator-header";
import { ActionBar } from "@/components/layout/action-bar";
import { Money } from "@/components/money";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { env } from "@/lib/env";
import { ProfileAbout } from "./profile-about";
import { creatorOf } from "./profile-data";
import { ProfileJsonLd } from "./profile-json-ld";
import { ProfilePosts } from "./profile-posts";
import { ProfileProducts } from "./profile-products";
import { profileAddress, profileTabs, readProfilePath } from "./profile-tab";
import { ProfileTiers } from "./profile-tiers";

type Props = { slug: string; path?: string[]; isOwn?: boolean };

export async function CreatorProfile({ slug, path, isOwn = false }: Props) {
  const place = readProfilePath(path);
  const [t, creator] = await Promise.all([getTranslations("creator"), place && creatorOf(slug)]);
  if (!place || !creator) notFound();

  const cheapest = creator.tiers.toSorted((a, b) => a.priceCents - b.priceCents)[0];
  const counts = {
    posts: creator.postCount,
    products: creator.productCount,
    tiers: creator.tiers.length,
    about: 0,
  };
  const tabs = profileTabs
    .filter((tab) => tab === "posts" || tab === "about" || counts[tab] > 0)
    .map((tab) => ({
      href: profileAddress(slug, tab),
      label: t(`tabs.${tab}`),
      count: counts[tab] ? String(counts[tab]) : undefined,
      current: tab === place.tab,
    }));

  return (
    <div className="grid grid-cols-1 gap-6 pb-4">
      <ProfileJsonLd creator={creator} />
      <CreatorHeader
        creator={creator}
        actions={
          <>
            {cheapest && place.tab !== "tiers" && (
              <ActionBar>
                <LinkButton href={profileAddress(slug, "tiers")}>
                  <span>
                    {t.rich("tiersFrom", {
                      price: () => <Money cents={cheapest.priceCents} currency={cheapest.currency} />,
                    })}
                  </span>
                </LinkButton>
              </ActionBar>
            )}
            <CopyButton
              text={`${env.APP_URL}${profileAddress(slug)}`}
              label={t("copyLink")}
              copiedLabel={t("linkCopied")}
            />
            {isOwn && (
              <LinkButton href="/studio" prefetch={false} variant="secondary">
                {t("edit")}
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs label={t("tabs.label", { name: creator.name })} tabs={tabs} />
      {place.tab === "posts" && <ProfilePosts creator={creator} page={place.page} />}
      {place.tab === "products" && <ProfileProducts creator={creator} />}
      {place.tab === "tiers" && <ProfileTiers creator={creator} />}
      {place.tab === "about" && <ProfileAbout creator={creator} />}
    </div>
  );
}
