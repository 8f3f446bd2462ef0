import { Trash2 } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireCreator } from "@/app/_server/seller";
import { TierCard } from "@/components/catalog/tier-card";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { findTier, type StudioTier } from "@/lib/catalog/tiers/list-tiers";
import { tiersPath } from "@/lib/catalog/tiers/tier-path";
import { listPicked } from "@/lib/media/picked";
import { ConfirmAct } from "../../_components/confirm-act";
import { PreviewOnInput } from "../../_components/preview-on-input";
import { pricesOf } from "../../_components/prices-of";
import { StateBadge } from "../../_components/state-badge";
import { TierForm, tierFormId } from "../_components/tier-form";
import { TierPublication } from "../_components/tier-publication";
import { deleteTierAction, previewTierAction, saveTierAction } from "../actions";

type Props = LocalePage<{ id: string }> & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioTiers" });
  return { title: t("one") };
}

export default async function TierPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { creator } = await requireCreator(tiersPath);
  const tier = await findTier(creator.id, id);
  if (!tier) notFound();
  const [t, prices, image] = await Promise.all([
    getTranslations("studioTiers"),
    pricesOf("tiers", { creatorId: creator.id, locale, current: tier.currency }),
    listPicked(creator.id, tier.imageMediaId ? [tier.imageMediaId] : []),
  ]);
  const isNew = queryOf(await searchParams).get("new") === "1";
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: tiersPath }]} here={tier.name} />}
        title={tier.name}
        description={<StateBadge state={tier.isPublished ? "published" : "draft"} />}
        actions={<TierPublication tier={tier} />}
      />
      {isNew && !tier.isPublished && (
        <div className="pb-6">
          <Alert tone="success" title={t("created")}>
            {t("createdHint")}
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <TierForm action={saveTierAction} tier={tier} image={image} locale={locale} prices={prices} />
        <div className="grid gap-8 xl:sticky xl:top-8">
          <section aria-labelledby="preview" className="grid gap-4">
            <h2 id="preview" className="font-semibold text-h4">
              {t("preview")}
            </h2>
            <PreviewOnInput form={tierFormId} action={previewTierAction}>
              <TierCard tier={{ ...tier, rank: 0, picture: image[0]?.picture ?? null }} />
            </PreviewOnInput>
          </section>
          <Removal tier={tier} t={t} />
        </div>
      </div>
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"studioTiers">>>;

function Removal({ tier, t }: { tier: StudioTier; t: Words }) {
  return (
    <Card className="grid justify-items-start gap-3">
      <h2 className="font-semibold text-h4">{t("remove.heading")}</h2>
      <p className="text-label text-muted">{t(tier.hadMembers ? "remove.kept" : "remove.hint")}</p>
      {!tier.hadMembers && (
        <ConfirmAct
          action={deleteTierAction}
          given={{ id: tier.id }}
          icon={<Trash2 aria-hidden="true" />}
          words={{
            act: t("remove.act"),
            title: t("remove.title", { name: tier.name }),
            text: t("remove.text"),
            confirm: t("remove.confirm"),
            confirming: t("remove.confirming"),
            cancel: t("cancel"),
            done: t("remove.done"),
          }}
        />
      )}
    </Card>
  );
}
