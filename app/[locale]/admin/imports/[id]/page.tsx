import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { StatusBadge } from "@/components/ui/status-badge";
import { isFresh } from "@/lib/auth/prove";
import { formatMoment } from "@/lib/format-date";
import { findImport, isNewest, listFaults, snapshotOf } from "@/lib/imports/find-import";
import { importPath, importsPath, readChangeFilter } from "@/lib/imports/import-addresses";
import { countChanges, listChanges } from "@/lib/imports/list-changes";
import { stateOf } from "../_components/run-state";
import { Acts } from "./_components/acts";
import { Changes } from "./_components/changes";
import { Faults } from "./_components/faults";
import { HidePanel } from "./_components/hide-panel";
import { Outcome } from "./_components/outcome";
import { ProgressPanel } from "./_components/progress-panel";

type Props = LocalePage<{ id: string }> & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const [t, run] = await Promise.all([
    getTranslations({ locale, namespace: "adminImports" }),
    findImport(id),
  ]);
  return { title: run ? t("run.title", { when: formatMoment(run.startedAt, locale) }) : t("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser(importPath(id));
  const run = await findImport(id);
  if (!run) notFound();
  const filter = readChangeFilter(queryOf(await searchParams));
  const [t, snapshot, counts, changes, faults, newest] = await Promise.all([
    getTranslations("adminImports"),
    snapshotOf(run),
    countChanges(id),
    listChanges(id, filter),
    listFaults(id),
    isNewest(run),
  ]);
  const title = t("run.title", { when: formatMoment(run.startedAt, locale) });
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: importsPath }]} here={title} />}
        title={title}
        description={<StatusBadge of="import" state={stateOf(run)} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          <Outcome run={run} />
          {run.status === "waiting" && newest && <HidePanel run={run} isFresh={isFresh(user.session)} />}
          <ProgressPanel id={id} isDryRun={run.isDryRun} run={snapshot} />
        </div>
        <Acts run={run} isNewest={newest} isFresh={isFresh(user.session)} />
        <div className="grid min-w-0 gap-6 xl:col-span-2">
          {run.status !== "running" && (
            <Changes
              importId={id}
              isForeseen={run.isDryRun}
              counts={counts}
              changes={changes}
              filter={filter}
            />
          )}
          <Faults importId={id} {...faults} />
        </div>
      </div>
    </>
  );
}
