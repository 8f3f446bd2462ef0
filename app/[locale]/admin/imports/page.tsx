import { FolderSync } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { StatCard } from "@/components/ui/stat-card";
import { importedAddress, importedPath, importsPath } from "@/lib/imports/import-addresses";
import { importHealth, listImports } from "@/lib/imports/list-imports";
import { getSetting } from "@/lib/settings/settings";
import { History } from "./_components/history";
import { StartPanel } from "./_components/start-panel";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "adminImports" });
  return { title: t("title") };
}

export default async function ImportsPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  await requireUser(importsPath);
  const source = await getSetting("imports");
  const [t, format, runs, health, query] = await Promise.all([
    getTranslations("adminImports"),
    getFormatter(),
    listImports(),
    importHealth(source.bucket),
    searchParams.then(queryOf),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("lead")}
        actions={
          <LinkButton href={importedPath} variant="secondary">
            {t("seeCreators")}
          </LinkButton>
        }
      />
      <div className="grid gap-8">
        {query.get("done") === "source" && <Alert tone="success" role="status" title={t("settings.saved")} />}
        <StartPanel
          source={source}
          last={runs[0]}
          running={runs.find(({ status }) => status === "running")}
        />
        <section className="grid gap-4">
          <h2 className="font-semibold text-h4">{t("health.title")}</h2>
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
            {(["new", "active", "hidden"] as const).map((status) => (
              <StatCard
                key={status}
                label={t(`health.${status}`)}
                value={format.number(health[status])}
                meaning={t(`health.${status}Meaning`)}
                href={importedAddress({ status, search: "", page: 1 })}
              />
            ))}
            <StatCard
              label={t("health.files")}
              value={format.number(health.files)}
              meaning={t("health.filesMeaning", { broken: health.broken })}
            />
          </div>
        </section>
        <section className="grid gap-4">
          <h2 className="font-semibold text-h4">{t("history.title")}</h2>
          {runs.length > 0 ? (
            <History runs={runs} />
          ) : (
            <EmptyState icon={<FolderSync aria-hidden="true" />} title={t("history.empty")} level="h3">
              {t("history.emptyHint")}
            </EmptyState>
          )}
        </section>
      </div>
    </>
  );
}
