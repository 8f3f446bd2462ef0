import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireCreator } from "@/app/_server/seller";
import { ProductCard } from "@/components/catalog/product-card";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { findProduct } from "@/lib/catalog/products/find-product";
import { productsPath } from "@/lib/catalog/products/product-filter";
import { listTierChoices } from "@/lib/catalog/tiers/list-tiers";
import { listPicked } from "@/lib/media/picked";
import { PreviewOnInput } from "../../_components/preview-on-input";
import { pricesOf } from "../../_components/prices-of";
import { StateBadge } from "../../_components/state-badge";
import { Checklist } from "../_components/checklist";
import { CourseCard } from "../_components/course-card";
import { ProductForm, productFormId } from "../_components/product-form";
import { Publication } from "../_components/publication";
import { Removal } from "../_components/removal";
import { previewProductAction } from "../actions";

type Props = LocalePage<{ id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioProducts" });
  return { title: t("one") };
}

export default async function ProductPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { creator, isVerified } = await requireCreator(productsPath);
  const product = await findProduct(creator.id, id);
  if (!product) notFound();
  const { coverMediaId, fileIds, currency, state, modules, contents } = product;
  const [t, prices, tiers, cover, files] = await Promise.all([
    getTranslations("studioProducts"),
    pricesOf("products", { creatorId: creator.id, locale, current: currency }),
    listTierChoices(creator.id),
    listPicked(creator.id, coverMediaId ? [coverMediaId] : []),
    listPicked(creator.id, fileIds),
  ]);
  const tierName = tiers.find((tier) => tier.id === product.planId)?.name ?? null;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: productsPath }]} here={product.title} />}
        title={<span className="wrap-anywhere">{product.title}</span>}
        description={<StateBadge state={state} />}
        actions={
          <>
            {state === "published" && (
              <LinkButton href={`/products/${product.id}`} prefetch={false} variant="secondary">
                {t("acts.view")}
              </LinkButton>
            )}
            <Publication product={product} />
          </>
        }
      />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_24.375rem]">
        <div className="grid min-w-0 gap-8">
          {product.type === "course" && <CourseCard productId={product.id} modules={modules} />}
          <ProductForm
            key={state}
            product={product}
            tiers={tiers}
            cover={cover}
            files={files}
            locale={locale}
            prices={prices}
          />
        </div>
        <div className="grid min-w-0 gap-8">
          <Checklist contents={contents} isVerified={isVerified} />
          <section aria-labelledby="preview" className="grid max-w-[24.375rem] gap-4">
            <h2 id="preview" className="font-semibold text-h4">
              {t("preview")}
            </h2>
            <PreviewOnInput form={productFormId} action={previewProductAction}>
              <ProductCard product={{ ...product, tierName, cover: cover[0]?.picture ?? null }} />
            </PreviewOnInput>
          </section>
          <Removal product={product} />
        </div>
      </div>
    </>
  );
}
