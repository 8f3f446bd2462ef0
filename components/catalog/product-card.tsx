import Link from "next/link";
import { useTranslations } from "next-intl";
import { Money } from "@/components/money";
import { Badge } from "@/components/ui/badge";
import type { ProductCard as Product } from "@/lib/catalog/profile";
import { Picture } from "./picture";

export function ProductCard({ product }: { product: Product }) {
  const t = useTranslations("catalog");
  return (
    <article className="group relative grid content-start gap-3">
      <Picture
        picture={product.cover}
        alt=""
        sizes="(min-width: 64rem) 300px, (min-width: 40rem) 46vw, (min-resolution: 2.5dppx) 54vw, 92vw"
        className="block aspect-[4/3] w-full rounded-card"
      />
      <div className="grid justify-items-start gap-1.5">
        <Badge>{t(`productType.${product.type}`)}</Badge>
        <h3 className="font-semibold text-body">
          <Link
            href={`/products/${product.id}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-card group-hover:underline"
          >
            {product.title}
          </Link>
        </h3>
        {product.description && <p className="line-clamp-2 text-label text-muted">{product.description}</p>}
        {product.priceCents > 0 ? (
          <Money cents={product.priceCents} currency={product.currency} className="font-semibold text-body" />
        ) : (
          <p className="font-semibold text-body text-success">
            {product.tierName ? t("includedIn", { tier: product.tierName }) : t("free")}
          </p>
        )}
      </div>
    </article>
  );
}
