import { Archive, LibraryBig } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { type CurrentUser, requireUser } from "@/app/_server/session";
import { StartedCard } from "@/components/catalog/started-card";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NoResults } from "@/components/ui/no-results";
import { Pagination } from "@/components/ui/pagination";
import { Rail } from "@/components/ui/rail";
import {
  type LibraryFilter,
  lastPage,
  libraryAddress,
  libraryPath,
  pageSize,
  readLibraryFilter,
} from "@/lib/delivery/library-filter";
import { type Library, listLibrary } from "@/lib/delivery/list-library";
import { listStarted } from "@/lib/entitlements/started";
import { JustArchived } from "./_components/just-archived";
import { LibraryCard } from "./_components/library-card";
import { LibraryForm } from "./_components/library-form";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "library" });
  return { title: t("title") };
}

export default async function LibraryPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const user = await requireUser(libraryPath);
  const query = queryOf(await searchParams);
  const filter = readLibraryFilter(query);
  const [t, library] = await Promise.all([
    getTranslations("library"),
    listLibrary(user, filter, { page: filter.page, limit: pageSize }),
  ]);
  const { items, total } = library;
  const archived = query.get("archived");
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <div className="grid grid-cols-1 gap-6">
        {archived && <JustArchived productId={archived} back={libraryAddress(filter)} />}
        {libraryAddress(filter) === libraryPath && <Started user={user} />}
        <LibraryForm filter={filter} library={library} />
        <p role="status" className="text-label text-muted">
          {t("found", { count: total })}
        </p>
        {items.length > 0 ? (
          <ul className="grid grid-cols-2 gap-x-3 gap-y-8 sm:gap-x-5 md:grid-cols-3 lg:grid-cols-4">
            {items.map((item, index) => (
              <li key={item.id} className="min-w-0">
                <LibraryCard
                  item={item}
                  back={libraryAddress(filter)}
                  isJustBought={query.get("new") === item.id}
                  eager={index < 2}
                />
              </li>
            ))}
          </ul>
        ) : (
          <Nothing filter={filter} library={library} />
        )}
        <Pagination
          page={filter.page}
          lastPage={Math.min(lastPage, Math.max(1, Math.ceil(total / pageSize)))}
          hrefOf={(page) => libraryAddress({ ...filter, page })}
        />
      </div>
    </>
  );
}

/** Courses to go on with; films of posts are found at home. */
async function Started({ user }: { user: CurrentUser }) {
  const [t, started] = await Promise.all([getTranslations("library"), listStarted(user)]);
  const courses = started.filter(({ kind }) => kind === "course");
  if (courses.length === 0) return null;
  return (
    <Rail id="rail-started" title={t("continue")} shape="wide">
      {courses.map((course) => (
        <StartedCard key={course.id} started={course} />
      ))}
    </Rail>
  );
}

/** Nothing yet, nothing of that kind, or nothing that is not put away: each has its own way on. */
async function Nothing({ filter, library }: { filter: LibraryFilter; library: Library }) {
  const t = await getTranslations("library");
  const { search, creator, type, show } = filter;
  if (search || creator || type) {
    const name = library.creators.find(({ slug }) => slug === creator)?.name;
    const what = [search && `“${search}”`, name, type && t(`type.${type}`)].filter(Boolean).join(", ");
    return (
      <NoResults
        title={t("nothing", { what })}
        clearHref={libraryAddress({ ...(show && { show }), search: "", page: 1 })}
      >
        {t("nothingHint")}
      </NoResults>
    );
  }
  if (show === "archived" || library.archivedCount > 0) {
    const isHere = show === "archived";
    return (
      <EmptyState
        icon={<Archive aria-hidden="true" />}
        title={t(isHere ? "noneArchived" : "allArchived")}
        action={
          <LinkButton href={isHere ? libraryPath : `${libraryPath}?show=archived`} variant="secondary">
            {t(isHere ? "backToLibrary" : "seeArchived")}
          </LinkButton>
        }
      >
        {t(isHere ? "noneArchivedHint" : "allArchivedHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<LibraryBig aria-hidden="true" />}
      title={t("empty")}
      action={<LinkButton href="/creators">{t("discover")}</LinkButton>}
    >
      {t("emptyHint")}
    </EmptyState>
  );
}
