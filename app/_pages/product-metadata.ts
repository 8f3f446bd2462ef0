import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/locale";
import { productOf } from "./product-data";
import { refusalMetadata } from "./refusal";

const longestDescription = 155;

export async function productMetadata(locale: Locale, id: string): Promise<Metadata> {
  const [t, product] = await Promise.all([getTranslations({ locale, namespace: "product" }), productOf(id)]);
  if (!product) return refusalMetadata(locale, "notFound");
  const { title, creator } = product;
  const name = creator?.name ?? "CreatorFlix";
  const description = (product.description ?? t("metaDescription", { title, name })).slice(
    0,
    longestDescription,
  );
  return {
    title: creator ? `${title} · ${name}` : title,
    description,
    alternates: { canonical: `/products/${id}` },
    openGraph: {
      type: "website",
      title,
      description,
      images: [{ url: `/api/og/products/${id}`, width: 1200, height: 630, alt: title }],
    },
  };
}
