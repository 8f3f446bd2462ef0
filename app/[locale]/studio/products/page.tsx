import { Package, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireCreator } from "@/app/_server/seller";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NoResults } from "@/components/ui/no-results";
import { Pagination } from "@/components/ui/pagination";
import { listProducts } from "@/lib/catalog/products/list-products";
import {
  lastPage,
  pageSize,
  productsAddress,
  productsPath,
  readProductFilter,
} from "@/lib/catalog/products/product-filter";
import { ProductsForm } from "./_components/products-form";
import { ProductsTable } from "./_components/products-table";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioProducts" });
  return { title: t("title") };
}

export default async function ProductsPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const { creator } = await requireCreator(productsPath);
  const filter = readProductFilter(queryOf(await searchParams));
  const [t, format, found] = await Promise.all([
    getTranslations("studioProducts"),
    getFormatter(),
    listProducts(creator.id, filter),
  ]);
  const chosen = [
    filter.search && `“${filter.search}”`,
    filter.type && t(`type.${filter.type}.name`),
    filter.state && t(`option.${filter.state}`),
  ].filter(Boolean);
  const create = (
    <LinkButton href={`${productsPath}/new`} icon={<Plus aria-hidden="true" />}>
      {t("new")}
    </LinkButton>
  );
  const isEmpty = found.items.length === 0;
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} actions={create} />
      <div className="grid gap-6">
        <ProductsForm filter={filter} />
        <p role="status" className="text-label text-muted">
          {t("found", { count: found.total, found: format.number(found.total) })}
        </p>
        {!isEmpty && <ProductsTable products={found.items} filter={filter} />}
        {isEmpty && chosen.length > 0 && (
          <NoResults title={t("nothing", { what: chosen.join(", ") })} clearHref={productsPath} />
        )}
        {isEmpty && chosen.length === 0 && (
          <EmptyState icon={<Package aria-hidden="true" />} title={t("empty")} action={create}>
            {t("emptyHint")}
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          lastPage={Math.min(lastPage, Math.max(1, Math.ceil(found.total / pageSize)))}
          hrefOf={(page) => productsAddress({ ...filter, page })}
        />
      </div>
    </>
  );
}
