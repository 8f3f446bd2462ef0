import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { Discover } from "@/app/_pages/discover";
import { discoverMetadata } from "@/app/_pages/discover-metadata";
import type { LocalePage } from "@/app/_pages/params";
import { filterSegment, readFilterSegment } from "@/lib/catalog/discover-filter";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = LocalePage<{ filter: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, filter } = await params;
  return discoverMetadata(locale, readFilterSegment(decodeURIComponent(filter)));
}

/** One remembered page per filter, each under its one spelling, so that their number has an end. */
export default async function DiscoverPage({ params }: Props) {
  const { locale, filter: segment } = await params;
  setRequestLocale(locale);
  const filter = readFilterSegment(decodeURIComponent(segment));
  if (filterSegment(filter) !== decodeURIComponent(segment)) notFound();
  return <Discover filter={filter} />;
}
