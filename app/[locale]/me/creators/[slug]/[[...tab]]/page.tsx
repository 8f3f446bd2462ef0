import { setRequestLocale } from "next-intl/server";
import { AsFan } from "@/app/_pages/as-fan";
import { leadToToday } from "@/app/_pages/lead-to-today";
import type { LocalePage } from "@/app/_pages/params";
import { CreatorProfile } from "@/app/_pages/profile";
import { isOnShow } from "@/app/_pages/profile-data";
import type { Query } from "@/app/_pages/query-of";
import { currentUser } from "@/app/_server/session";

export { generateMetadata } from "@/app/[locale]/(public)/creators/[slug]/[[...tab]]/page";

type Props = LocalePage<{ slug: string; tab?: string[] }> & { searchParams: Promise<Query> };

export default async function PersonalCreatorPage({ params, searchParams }: Props) {
  const { locale, slug, tab } = await params;
  setRequestLocale(locale);
  const [user, { as }] = await Promise.all([currentUser(), searchParams]);
  if (!(await isOnShow(slug, tab))) await leadToToday(slug, tab);
  const isSeenAsFan = as === "fan" && user?.creator?.slug === slug;
  return (
    <>
      {isSeenAsFan && <AsFan slug={slug} />}
      <CreatorProfile slug={slug} path={tab} user={isSeenAsFan ? undefined : (user ?? undefined)} />
    </>
  );
}
