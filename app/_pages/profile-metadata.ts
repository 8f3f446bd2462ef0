import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/locale";
import { creatorOf } from "./profile-data";
import { profileAddress, readProfilePath } from "./profile-tab";

export async function profileMetadata(locale: Locale, slug: string, path?: string[]): Promise<Metadata> {
  const [t, lost, creator] = await Promise.all([
    getTranslations({ locale, namespace: "creator" }),
    getTranslations({ locale, namespace: "errors.notFound" }),
    creatorOf(slug),
  ]);
  const place = readProfilePath(path);
  if (!creator || !place) return { title: lost("title") };
  const description = t("metaDescription", { name: creator.name, bio: creator.bio ?? "" }).slice(0, 155);
  return {
    title:
      place.tab === "posts"
        ? creator.name
        : t("metaTitleTab", { name: creator.name, tab: t(`tabs.${place.tab}`) }),
    description,
    alternates: { canonical: profileAddress(slug, place.tab, place.page) },
    openGraph: {
      type: "profile",
      title: creator.name,
      description,
      images: creator.banner ? [creator.banner.src] : [],
    },
  };
}
