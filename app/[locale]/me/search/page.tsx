import { setRequestLocale } from "next-intl/server";
import { Discover } from "@/app/_pages/discover";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { searched } from "@/app/_pages/searched";
import { requireUser } from "@/app/_server/session";
import { readFilter } from "@/lib/catalog/discover-filter";

export { generateMetadata } from "@/app/[locale]/(public)/search/page";

type Props = LocalePage & { searchParams: Promise<Query> };

export default async function PersonalSearchPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const [user, query] = await Promise.all([requireUser("/creators"), searchParams]);
  return <Discover filter={readFilter(queryOf(query))} search={searched(query)} userId={user.id} />;
}
