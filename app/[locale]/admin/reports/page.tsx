import { Flag } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { NoResults } from "@/components/ui/no-results";
import { Pagination } from "@/components/ui/pagination";
import { listReports } from "@/lib/community/list-reports";
import {
  lastReportPage,
  readReportFilter,
  reportPageSize,
  reportsAddress,
  reportsPath,
} from "@/lib/community/report-filter";
import { totalLabel } from "@/lib/page";
import { ReportsForm } from "./_components/reports-form";
import { ReportsTable } from "./_components/reports-table";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin.reports" });
  return { title: t("title") };
}

export default async function ReportsPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  await requireUser(reportsPath);
  const filter = readReportFilter(queryOf(await searchParams));
  const [t, found] = await Promise.all([getTranslations("admin.reports"), listReports(filter)]);
  const isFiltered = filter.state || filter.subject || filter.reason;
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <div className="grid gap-6">
        <ReportsForm filter={filter} />
        <p role="status" className="text-label text-muted">
          {t("found", { count: found.total, found: totalLabel(found) })}
        </p>
        {found.items.length > 0 && <ReportsTable things={found.items} />}
        {found.items.length === 0 && isFiltered && (
          <NoResults title={t("nothing")} clearHref={reportsPath}>
            {t("nothingHint")}
          </NoResults>
        )}
        {found.items.length === 0 && !isFiltered && (
          <EmptyState icon={<Flag aria-hidden="true" />} title={t("empty")}>
            {t("emptyHint")}
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          lastPage={Math.min(lastReportPage, Math.max(1, Math.ceil(found.total / reportPageSize)))}
          hrefOf={(page) => reportsAddress({ ...filter, page })}
        />
      </div>
    </>
  );
}
