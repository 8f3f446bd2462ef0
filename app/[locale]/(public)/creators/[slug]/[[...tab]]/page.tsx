import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { leadToToday } from "@/app/_pages/lead-to-today";
import type { LocalePage } from "@/app/_pages/params";
import { CreatorProfile } from "@/app/_pages/profile";
import { isOnShow } from "@/app/_pages/profile-data";
import { profileMetadata } from "@/app/_pages/profile-metadata";
import { Refusal } from "@/app/_pages/refusal";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = LocalePage<{ slug: string; tab?: string[] }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, tab } = await params;
  return profileMetadata(locale, slug, tab);
}

export default async function CreatorPage({ params }: Props) {
  const { locale, slug, tab } = await params;
  setRequestLocale(locale);
  if (await isOnShow(slug, tab)) return <CreatorProfile slug={slug} path={tab} />;
  await leadToToday(slug, tab);
  return <Refusal kind="notFound" />;
}
