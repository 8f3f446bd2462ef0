import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Hero } from "@/app/_pages/hero";
import { HomeRails } from "@/app/_pages/home";
import type { LocalePage } from "@/app/_pages/params";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "home" });
  return { title: t("metaTitle"), description: t("metaDescription"), alternates: { canonical: "/" } };
}

export default async function HomePage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  return (
    <>
      <Hero />
      <HomeRails />
    </>
  );
}
