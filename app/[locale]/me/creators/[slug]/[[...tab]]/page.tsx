import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { CreatorProfile } from "@/app/_pages/profile";
import { currentUser } from "@/app/_server/session";

export { generateMetadata } from "@/app/[locale]/(public)/creators/[slug]/[[...tab]]/page";

type Props = LocalePage<{ slug: string; tab?: string[] }>;

export default async function PersonalCreatorPage({ params }: Props) {
  const { locale, slug, tab } = await params;
  setRequestLocale(locale);
  const user = await currentUser();
  return <CreatorProfile slug={slug} path={tab} isOwn={user?.creator?.slug === slug} />;
}
