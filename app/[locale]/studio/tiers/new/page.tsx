import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireCreator } from "@/app/_server/seller";
import { TierCard } from "@/components/catalog/tier-card";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { tiersPath } from "@/lib/catalog/tiers/tier-path";
import { PreviewOnInput } from "../../_components/preview-on-input";
import { pricesOf } from "../../_components/prices-of";
import { cardOf } from "../_components/card-of";
import { TierForm, tierFormId } from "../_components/tier-form";
import { createTierAction, previewTierAction } from "../actions";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioTiers" });
  return { title: t("new") };
}

export default async function NewTierPage({ params }: LocalePage) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { creator } = await requireCreator(tiersPath);
  const [t, prices] = await Promise.all([
    getTranslations("studioTiers"),
    pricesOf("tiers", { creatorId: creator.id, locale }),
  ]);
  const example = cardOf({
    name: t("example.name"),
    description: t("example.description"),
    priceCents: 0,
    currency: prices.currency,
    interval: "month",
    benefits: [t("example.first"), t("example.second")],
  });
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: tiersPath }]} here={t("new")} />}
        title={t("new")}
        description={t("newLead")}
      />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <TierForm action={createTierAction} image={[]} locale={locale} prices={prices} />
        <section aria-labelledby="preview" className="grid gap-4 xl:sticky xl:top-8">
          <h2 id="preview" className="font-semibold text-h4">
            {t("preview")}
          </h2>
          <PreviewOnInput form={tierFormId} action={previewTierAction}>
            <TierCard tier={example} />
          </PreviewOnInput>
        </section>
      </div>
    </>
  );
}
