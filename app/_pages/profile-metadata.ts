import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/locale";
import { feedAddress } from "./feed-address";
import { creatorOf } from "./profile-data";
import { placeAddress, readProfilePath } from "./profile-tab";
import { refusalMetadata } from "./refusal";

export async function profileMetadata(locale: Locale, slug: string, path?: string[]): Promise<Metadata> {
  const [t, creator] = await Promise.all([
    getTranslations({ locale, namespace: "creator" }),
    creatorOf(slug),
  ]);
  const place = readProfilePath(path);
  if (!creator || !place) return refusalMetadata(locale, "notFound");
  const description = t("metaDescription", { name: creator.name, bio: creator.bio ?? "" }).slice(0, 155);
  return {
    title:
      place.tab === "posts"
        ? creator.name
        : t("metaTitleTab", {
            name: creator.name,
            tab: place.isYearly ? t("tabs.yearly") : t(`tabs.${place.tab}`),
          }),
    description,
    alternates: {
      canonical: placeAddress(slug, place),
      types: { "application/rss+xml": [{ url: feedAddress(slug), title: creator.name }] },
    },
    openGraph: {
      type: "profile",
      title: creator.name,
      description,
      images: [{ url: `/api/og/creators/${slug}`, width: 1200, height: 630, alt: creator.name }],
    },
  };
}
