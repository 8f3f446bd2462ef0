import { Images } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { RefreshWhenReady } from "@/components/media/refresh-when-ready";
import { DropZone } from "@/components/media/upload/drop-zone";
import { EmptyState } from "@/components/ui/empty-state";
import { NoResults } from "@/components/ui/no-results";
import { Pagination } from "@/components/ui/pagination";
import {
  libraryAddress,
  libraryLastPage,
  libraryPageSize,
  libraryPath,
  readLibraryFilter,
} from "@/lib/media/library-filter";
import { listLibrary } from "@/lib/media/list-library";
import { storageUsed } from "@/lib/media/storage-used";
import { totalLabel } from "@/lib/page";
import { LibraryForm } from "./_components/library-form";
import { LibraryShelf } from "./_components/library-shelf";
import { Quota } from "./_components/quota";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "media" });
  return { title: t("title") };
}

export default async function MediaPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const { creator } = await requireUser(libraryPath);
  if (!creator) notFound();
  const filter = readLibraryFilter(queryOf(await searchParams));
  const [t, format, found, storage] = await Promise.all([
    getTranslations("media"),
    getFormatter(),
    listLibrary(creator.id, filter),
    storageUsed(creator.id),
  ]);
  const chosen = (["kind", "use"] as const).flatMap((key) =>
    filter[key] ? [t(`option.${filter[key]}`)] : [],
  );
  const isFiltered = filter.search !== "" || chosen.length > 0;
  const count = found.isTotalCapped ? `${format.number(found.total)}+` : totalLabel(found);
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <div className="grid gap-6">
        <DropZone />
        <Quota {...storage} />
        <LibraryForm filter={filter} />
        <p role="status" className="text-label text-muted">
          {t("found", { count: found.total, found: count })}
        </p>
        {found.items.length > 0 && <LibraryShelf items={found.items} view={filter.view ?? "grid"} />}
        {found.items.length === 0 && isFiltered && (
          <NoResults
            title={t("nothing", {
              what: [filter.search && `“${filter.search}”`, ...chosen].filter(Boolean).join(", "),
            })}
            clearHref={libraryPath}
          >
            {t("nothingHint")}
          </NoResults>
        )}
        {found.items.length === 0 && !isFiltered && (
          <EmptyState icon={<Images aria-hidden="true" />} title={t("empty")}>
            {t("emptyHint")}
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          lastPage={Math.min(libraryLastPage, Math.max(1, Math.ceil(found.total / libraryPageSize)))}
          hrefOf={(page) => libraryAddress({ ...filter, page })}
        />
      </div>
      <RefreshWhenReady
        pending={found.items.flatMap(({ id, status }) => (status === "pending" ? [id] : []))}
      />
    </>
  );
}
