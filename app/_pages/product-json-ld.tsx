import type { ShownProduct } from "@/lib/catalog/products/show-product";
import { env } from "@/lib/env";
import { decimalOf } from "@/lib/money";
import { JsonLd } from "./json-ld";

export function ProductJsonLd({ product }: { product: ShownProduct }) {
  const url = `${env.APP_URL}/products/${product.id}`;
  const { title, description, cover, creator, priceCents, currency } = product;
  return (
    <JsonLd
      data={{
        "@context": "https://schema.org",
        "@type": "Product",
        name: title,
        description: description ?? undefined,
        image: cover?.src,
        url,
        brand: creator ? { "@type": "Brand", name: creator.name } : undefined,
        offers: {
          "@type": "Offer",
          price: decimalOf({ cents: priceCents, currency }),
          priceCurrency: currency,
          availability: "https://schema.org/InStock",
          url,
        },
      }}
    />
  );
}
