import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Refusal, refusalMetadata } from "@/app/_pages/refusal";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  return refusalMetadata((await params).locale, "notFound");
}

/** Every address that leads nowhere is answered inside the shell, in the reader's language. */
export default async function UnknownPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  return <Refusal kind="notFound" />;
}
