import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { ProductPage } from "@/app/_pages/product";
import { productOf } from "@/app/_pages/product-data";
import { productMetadata } from "@/app/_pages/product-metadata";
import { Refusal } from "@/app/_pages/refusal";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = LocalePage<{ id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  return productMetadata(locale, id);
}

export default async function PublicProductPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  if (!(await productOf(id))) return <Refusal kind="notFound" />;
  return <ProductPage id={id} />;
}
