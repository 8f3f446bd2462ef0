import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Discover } from "@/app/_pages/discover";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { searched } from "@/app/_pages/searched";
import { readFilter } from "@/lib/catalog/discover-filter";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "discover" });
  return { title: t("metaTitleSearch", { search: searched(await searchParams) }), robots: { index: false } };
}

/** Words are endless, so their results are asked for each time and never remembered. */
export default async function SearchPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const query = await searchParams;
  return <Discover filter={readFilter(queryOf(query))} search={searched(query)} />;
}
