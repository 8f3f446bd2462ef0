import { Layers, Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireCreator } from "@/app/_server/seller";
import { PeriodPrice } from "@/components/catalog/period-price";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listTiers, type StudioTier } from "@/lib/catalog/tiers/list-tiers";
import { tierPath, tiersPath } from "@/lib/catalog/tiers/tier-path";
import { feeOf, formatMoney } from "@/lib/money";
import { getSetting } from "@/lib/settings/settings";
import { SortableList } from "../_components/sortable-list";
import { StateBadge } from "../_components/state-badge";
import { StateSwitch } from "../_components/state-switch";
import { placeTierAction, switchTierAction } from "./actions";

/** More is said to confuse; it is advice, the limit is a setting. */
const advisedMost = 4;

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioTiers" });
  return { title: t("title") };
}

export default async function TiersPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const { creator } = await requireCreator(tiersPath);
  const [t, tiers, { mostPublished }, { subscriptionBps }] = await Promise.all([
    getTranslations("studioTiers"),
    listTiers(creator.id),
    getSetting("tiers"),
    getSetting("fees"),
  ]);
  const create = (
    <LinkButton href={`${tiersPath}/new`} icon={<Plus aria-hidden="true" />}>
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} actions={tiers.length > 0 && create} />
      {tiers.length === 0 ? (
        <EmptyState icon={<Layers aria-hidden="true" />} title={t("empty")} action={create}>
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <p className="measure text-label text-muted">
            {t("orderMeans")} {t("limit", { advised: advisedMost, most: mostPublished })}
          </p>
          <SortableList
            label={t("inOrder")}
            action={placeTierAction}
            words={{
              up: t("up", { name: "{name}" }),
              down: t("down", { name: "{name}" }),
              moved: t("moved", { name: "{name}", position: "{position}", count: "{count}" }),
            }}
            rows={tiers.map((tier) => ({
              id: tier.id,
              name: tier.name,
              content: <TierRow tier={tier} feeBps={subscriptionBps} />,
            }))}
          />
        </div>
      )}
    </>
  );
}

async function TierRow({ tier, feeBps }: { tier: StudioTier; feeBps: number }) {
  const [t, locale] = await Promise.all([getTranslations("studioTiers"), getLocale()]);
  const { id, name, priceCents, currency, memberCount, monthlyCents, isPublished } = tier;
  const amount = (cents: number) => formatMoney({ cents, currency }, locale);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="grid min-w-0 gap-1">
        <Link
          href={tierPath(id)}
          prefetch={false}
          className="inline-flex min-h-11 min-w-11 items-center wrap-anywhere rounded-control font-semibold text-body hover:underline"
        >
          {name}
        </Link>
        <PeriodPrice
          cents={priceCents}
          currency={currency}
          unit={tier.intervalUnit}
          count={tier.intervalCount}
        />
        <p className="text-label text-muted">
          {t("members", { count: memberCount })} · {t("monthly", { amount: amount(monthlyCents) })}
          {priceCents > 0 && ` · ${t("netEach", { amount: amount(priceCents - feeOf(priceCents, feeBps)) })}`}
        </p>
      </div>
      <div className="flex items-center gap-3">
        <StateBadge state={isPublished ? "published" : "draft"} />
        <StateSwitch
          label={t("onSale", { name })}
          isOn={isPublished}
          action={switchTierAction}
          given={{ id }}
          words={{ on: t("publish.done"), off: t("unpublish.said", { members: memberCount }) }}
        />
      </div>
    </div>
  );
}
