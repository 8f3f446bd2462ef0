import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProductCard } from "@/components/catalog/product-card";
import type { Profile } from "@/lib/catalog/profile";
import { productsOf } from "./profile-data";

export async function ProfileProducts({ creator }: { creator: Profile }) {
  if (creator.productCount === 0) notFound();
  const [t, products] = await Promise.all([getTranslations("creator"), productsOf(creator.slug, creator.id)]);
  return (
    <section aria-labelledby="products">
      <h2 id="products" className="sr-only">
        {t("tabs.products")}
      </h2>
      <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {products.map((product) => (
          <li key={product.id} className="min-w-0">
            <ProductCard product={product} />
          </li>
        ))}
      </ul>
    </section>
  );
}
