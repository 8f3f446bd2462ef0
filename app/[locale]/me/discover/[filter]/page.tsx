import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { Discover } from "@/app/_pages/discover";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { filterSegment, readFilterSegment } from "@/lib/catalog/discover-filter";

export { generateMetadata } from "@/app/[locale]/(public)/discover/[filter]/page";

export default async function PersonalDiscoverPage({ params }: LocalePage<{ filter: string }>) {
  const { locale, filter: segment } = await params;
  setRequestLocale(locale);
  const user = await requireUser("/creators");
  const filter = readFilterSegment(decodeURIComponent(segment));
  if (filterSegment(filter) !== decodeURIComponent(segment)) notFound();
  return <Discover filter={filter} userId={user.id} />;
}
