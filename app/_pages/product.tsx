import { Clock, Download, GraduationCap, LockOpen, type LucideIcon, ShieldCheck } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/app/_server/session";
import { Picture } from "@/components/catalog/picture";
import { ReportButton } from "@/components/community/report-button";
import { ShareSheet } from "@/components/community/share-sheet";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { ShownProduct } from "@/lib/catalog/products/show-product";
import { env } from "@/lib/env";
import { downloadRule, productOf } from "./product-data";
import { ProductFiles } from "./product-files";
import { ProductJsonLd } from "./product-json-ld";
import { ProductLessons } from "./product-lessons";
import { ProductWay } from "./product-way";
import { reportAction } from "./report-action";

const signs = { download: Download, course: GraduationCap, unlockable: LockOpen, addon: Download } as const;

type Props = {
  id: string;
  /** Left out on remembered pages, which are the same for everybody. */
  user?: CurrentUser;
};

export async function ProductPage({ id, user }: Props) {
  const product = await productOf(id);
  if (!product) notFound();
  return (
    <article className="grid gap-8 pb-4 lg:grid-cols-[1fr_24rem] lg:items-start lg:gap-12">
      <ProductJsonLd product={product} />
      <div className="grid min-w-0 gap-8">
        <Head product={product} />
        {product.files.length > 0 && <ProductFiles files={product.files} />}
        {product.modules.length > 0 && <ProductLessons productId={product.id} modules={product.modules} />}
      </div>
      <aside className="grid gap-6 lg:sticky lg:top-[calc(var(--header-height)+1.5rem)]">
        <ProductWay product={product} user={user} />
        <Rules product={product} />
        {product.creator && (
          <div className="-ml-3">
            <ReportButton
              subject={{ type: "creator", id: product.creator.id }}
              name={product.creator.name}
              action={user && reportAction}
              here={`/products/${id}`}
            />
          </div>
        )}
      </aside>
    </article>
  );
}

async function Head({ product }: { product: ShownProduct }) {
  const t = await getTranslations();
  const { type, title, creator, cover, description, opens } = product;
  const Sign = signs[type];
  return (
    <header className="grid gap-4">
      <Picture
        picture={cover}
        alt=""
        eager
        sizes="(min-width: 64rem) 760px, (min-resolution: 2.5dppx) 62vw, 100vw"
        className="block aspect-[4/3] w-full rounded-sheet sm:aspect-[16/9]"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Badge icon={<Sign aria-hidden="true" />}>{t(`catalog.productType.${type}`)}</Badge>
        <span className="ml-auto">
          <ShareSheet name={title} url={`${env.APP_URL}/products/${product.id}`} />
        </span>
      </div>
      <h1 className="text-balance font-bold text-h1">{title}</h1>
      {creator && (
        <Link
          href={`/creators/${creator.slug}`}
          prefetch={false}
          className="inline-flex min-h-11 w-fit items-center gap-3 rounded-control font-medium text-label hover:underline"
        >
          <Avatar name={creator.name} src={creator.avatar?.src} srcSet={creator.avatar?.srcSet} />
          {creator.name}
        </Link>
      )}
      {description && (
        <p className="max-w-[68ch] whitespace-pre-line text-pretty text-body text-muted">{description}</p>
      )}
      {opens && (
        <p className="text-label">
          {t.rich("product.opens", {
            post: (words) => (
              <Link href={`/posts/${opens.id}`} prefetch={false} className="text-accent-text underline">
                {words}
              </Link>
            ),
            title: opens.title ?? t("product.aPost"),
          })}
        </p>
      )}
    </header>
  );
}

async function Rules({ product }: { product: ShownProduct }) {
  const [t, { times, lifetimeDays }] = await Promise.all([getTranslations("product"), downloadRule()]);
  const rules: [LucideIcon, string][] = [
    ...(product.files.length > 0
      ? [[Clock, t("delivery", { times, days: lifetimeDays })] as [LucideIcon, string]]
      : []),
    [ShieldCheck, t("refund")],
  ];
  return (
    <ul className="grid gap-3">
      {rules.map(([Sign, words]) => (
        <li key={words} className="flex gap-3 text-label text-muted">
          <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
          {words}
        </li>
      ))}
    </ul>
  );
}
