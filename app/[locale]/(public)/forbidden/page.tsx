import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Refusal, refusalMetadata } from "@/app/_pages/refusal";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  return refusalMetadata((await params).locale, "forbidden");
}

/** Where the middleware leads whoever asks for an area of another role. */
export default async function ForbiddenPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  return <Refusal kind="forbidden" />;
}
