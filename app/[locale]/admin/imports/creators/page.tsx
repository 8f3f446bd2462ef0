import { FolderSync } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { NoResults } from "@/components/ui/no-results";
import { Pagination } from "@/components/ui/pagination";
import {
  importedAddress,
  importedPageSize,
  importedPath,
  importsPath,
  lastImportedPage,
  readImportedFilter,
} from "@/lib/imports/import-addresses";
import { listImported } from "@/lib/imports/list-imported";
import { lastWholeRun } from "@/lib/imports/list-imports";
import { totalLabel } from "@/lib/page";
import { getSetting } from "@/lib/settings/settings";
import { ChooseForm } from "./_components/choose-form";
import { ImportedCard } from "./_components/imported-card";
import { ImportedForm } from "./_components/imported-form";
import { activateAllAction } from "./actions";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "adminImports.creators" });
  return { title: t("title") };
}

export default async function ImportedPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  await requireUser(importedPath);
  const filter = readImportedFilter(queryOf(await searchParams));
  const { bucket } = await getSetting("imports");
  const [all, t, format, found, syncedAt] = await Promise.all([
    getTranslations("adminImports"),
    getTranslations("adminImports.creators"),
    getFormatter(),
    listImported(filter),
    lastWholeRun(bucket),
  ]);
  const isFiltered = filter.search !== "" || filter.status !== undefined;
  const words = {
    activate: t("activate"),
    activating: t("activating"),
    hide: t("hide"),
    hiding: t("hiding"),
    undo: t("undo"),
    undone: t("undone"),
    done: {
      activate: found.items
        .map((_, count) => t("activated", { count }))
        .concat(t("activated", { count: found.items.length })),
      hide: found.items
        .map((_, count) => t("hidden", { count }))
        .concat(t("hidden", { count: found.items.length })),
    },
  };
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: all("title"), href: importsPath }]} here={t("title")} />}
        title={t("title")}
        description={t("lead")}
        actions={
          <Form action={activateAllAction}>
            <SubmitButton variant="secondary" busyText={t("activating")}>
              {t("activateAll")}
            </SubmitButton>
          </Form>
        }
      />
      <div className="grid gap-6">
        <ImportedForm filter={filter} />
        <p role="status" className="text-label text-muted">
          {t("found", {
            count: found.total,
            found: found.isTotalCapped ? `${format.number(found.total)}+` : totalLabel(found),
          })}
        </p>
        {found.items.length > 0 && (
          <ChooseForm words={words}>
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {found.items.map((creator) => (
                <li key={creator.id} className="grid">
                  <ImportedCard creator={creator} syncedAt={creator.status === "hidden" ? null : syncedAt} />
                </li>
              ))}
            </ul>
          </ChooseForm>
        )}
        {found.items.length === 0 && isFiltered && (
          <NoResults title={t("nothing")} clearHref={importedPath}>
            {t("nothingHint")}
          </NoResults>
        )}
        {found.items.length === 0 && !isFiltered && (
          <EmptyState icon={<FolderSync aria-hidden="true" />} title={t("empty")}>
            {t("emptyHint")}
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          lastPage={Math.min(lastImportedPage, Math.max(1, Math.ceil(found.total / importedPageSize)))}
          hrefOf={(page) => importedAddress({ ...filter, page })}
        />
      </div>
    </>
  );
}
