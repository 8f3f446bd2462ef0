import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Plans } from "@/app/_pages/plans";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "plans" });
  return {
    title: t("metaTitle"),
    description: t("metaDescription"),
    alternates: { canonical: "/plans" },
  };
}

export default async function PlansPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  return <Plans />;
}
