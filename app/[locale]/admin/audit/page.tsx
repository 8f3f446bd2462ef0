import { Download, ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { NoResults } from "@/components/ui/no-results";
import { auditPath, eventsAddress, readBefore, readEventFilter } from "@/lib/audit/event-filter";
import { mostExported } from "@/lib/audit/export-events";
import { listActions, listEvents } from "@/lib/audit/list-events";
import { EventTable } from "../_components/event-table";
import { OlderEvents } from "../_components/older-events";
import { AuditForm } from "./audit-form";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin.audit" });
  return { title: t("title") };
}

export default async function AuditPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  await requireUser(auditPath);
  const query = queryOf(await searchParams);
  const [filter, before] = [readEventFilter(query), readBefore(query)];
  const [t, format, actions, { events, older }] = await Promise.all([
    getTranslations("admin.audit"),
    getFormatter(),
    listActions(),
    listEvents(filter, { before }),
  ]);
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("lead")}
        actions={
          <a
            href={eventsAddress("/api/admin/audit", filter)}
            download
            className={buttonStyle({ variant: "secondary" })}
          >
            <Download aria-hidden="true" />
            {t("export")}
          </a>
        }
      />
      <div className="grid gap-6">
        <AuditForm filter={filter} actions={actions} />
        {events.length > 0 && <EventTable caption={t("title")} events={events} withSubject />}
        {events.length === 0 && isFiltered && (
          <NoResults title={t("nothing")} clearHref={auditPath}>
            {t("nothingHint")}
          </NoResults>
        )}
        {events.length === 0 && !isFiltered && (
          <EmptyState icon={<ScrollText aria-hidden="true" />} title={t("empty")}>
            {t("emptyHint")}
          </EmptyState>
        )}
        <OlderEvents
          newestHref={before ? eventsAddress(auditPath, filter) : null}
          olderHref={older ? eventsAddress(auditPath, filter, older) : null}
        />
        <p className="measure text-label text-muted">{t("kept", { most: format.number(mostExported) })}</p>
      </div>
    </>
  );
}
