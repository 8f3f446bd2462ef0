import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type DiscoverFilter, filterAddress } from "@/lib/catalog/discover-filter";
import type { Locale } from "@/lib/locale";

export async function discoverMetadata(locale: Locale, filter: DiscoverFilter): Promise<Metadata> {
  const t = await getTranslations({ locale });
  const title = filter.category
    ? t("discover.metaTitleCategory", { category: t(`catalog.category.${filter.category}`) })
    : t("discover.metaTitle");
  return {
    title,
    description: t("discover.metaDescription"),
    alternates: { canonical: filterAddress(filter) },
  };
}
