import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireCreator } from "@/app/_server/seller";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { categories } from "@/lib/catalog/categories";
import { findPage } from "@/lib/catalog/page/find-page";
import { AddressCard } from "./_components/address-card";
import { PageForm, pageFormId } from "./_components/page-form";
import { PagePreview } from "./_components/page-preview";
import { PublicationCard } from "./_components/publication-card";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioPage" });
  return { title: t("title") };
}

export default async function OwnPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const { creator } = await requireCreator("/studio/page");
  const [t, names, page] = await Promise.all([
    getTranslations("studioPage"),
    getTranslations("catalog.category"),
    findPage(creator.id),
  ]);
  if (!page) notFound();
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("lead")}
        actions={
          page.status === "active" && (
            <LinkButton href={`/creators/${page.slug}`} prefetch={false} variant="secondary">
              {t("see")}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_24.375rem]">
        <div className="grid min-w-0 gap-8">
          <PublicationCard status={page.status} />
          <PageForm page={page} />
          <AddressCard slug={page.slug} changedAt={page.slugChangedAt} />
        </div>
        <section aria-labelledby="preview" className="grid min-w-0 gap-4 xl:sticky xl:top-8">
          <h2 id="preview" className="font-semibold text-h4">
            {t("preview")}
          </h2>
          <PagePreview
            form={pageFormId}
            page={page}
            categories={Object.fromEntries(categories.map((category) => [category, names(category)]))}
            words={{ join: t("sample.button"), link: t("sample.link") }}
          />
        </section>
      </div>
    </>
  );
}
