import { Palette } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { StatCard } from "@/components/ui/stat-card";
import { findApplication } from "@/lib/accounts/application";
import { countForStudio } from "@/lib/catalog/counts";
import { FirstSteps } from "./first-steps";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: "studio" }))("title") };
}

export default async function StudioPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const [user, t, format] = await Promise.all([
    requireUser("/studio"),
    getTranslations("studio"),
    getFormatter(),
  ]);
  if (!user.creator) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState icon={<Palette aria-hidden="true" />} title={t("noPage")}>
          {t("noPageHint")}
        </EmptyState>
      </>
    );
  }
  const { slug, displayName } = user.creator;
  const [counts, application] = await Promise.all([
    countForStudio(user.creator.id),
    findApplication(user.id),
  ]);
  const isOnShow = application?.status === "active";
  return (
    <>
      <PageHeader
        title={t("hello", { name: displayName })}
        description={t("lead")}
        actions={
          isOnShow && (
            <LinkButton href={`/creators/${slug}`} variant="secondary">
              {t("seePage")}
            </LinkButton>
          )
        }
      />
      {application && !isOnShow && <FirstSteps application={application} counts={counts} />}
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {(["subscribers", "published", "tiers", "products"] as const).map((name) => (
          <StatCard
            key={name}
            level="h2"
            label={t(`${name}.label`)}
            value={format.number(counts[name])}
            meaning={t(`${name}.meaning`, { drafts: counts.drafts })}
          />
        ))}
      </div>
    </>
  );
}
