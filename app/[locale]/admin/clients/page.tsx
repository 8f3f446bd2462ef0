import { UsersRound } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { NoResults } from "@/components/ui/no-results";
import { Pagination } from "@/components/ui/pagination";
import {
  clientsAddress,
  clientsPath,
  lastPage,
  pageSize,
  readClientFilter,
} from "@/lib/clients/client-filter";
import { listClients } from "@/lib/clients/list-clients";
import { totalLabel } from "@/lib/page";
import { ClientsForm } from "./_components/clients-form";
import { ClientsTable } from "./_components/clients-table";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin.clients" });
  return { title: t("title") };
}

export default async function ClientsPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  await requireUser(clientsPath);
  const filter = readClientFilter(queryOf(await searchParams));
  const [t, format, found] = await Promise.all([
    getTranslations("admin.clients"),
    getFormatter(),
    listClients(filter),
  ]);
  const chosen = (["role", "status", "factor"] as const).flatMap((key) =>
    filter[key] ? [t(`option.${filter[key]}`)] : [],
  );
  const isFiltered = filter.search !== "" || chosen.length > 0;
  const count = found.isTotalCapped ? `${format.number(found.total)}+` : totalLabel(found);
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <div className="grid gap-6">
        <ClientsForm filter={filter} />
        <p role="status" className="text-label text-muted">
          {t("found", { count: found.total, found: count })}
        </p>
        {found.items.length > 0 && <ClientsTable clients={found.items} filter={filter} />}
        {found.items.length === 0 && isFiltered && (
          <NoResults
            title={t("nothing", {
              what: [filter.search && `“${filter.search}”`, ...chosen].filter(Boolean).join(", "),
            })}
            clearHref={clientsPath}
          >
            {t("nothingHint")}
          </NoResults>
        )}
        {found.items.length === 0 && !isFiltered && (
          <EmptyState icon={<UsersRound aria-hidden="true" />} title={t("empty")}>
            {t("emptyHint")}
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          lastPage={Math.min(lastPage, Math.max(1, Math.ceil(found.total / pageSize)))}
          hrefOf={(page) => clientsAddress({ ...filter, page })}
        />
      </div>
    </>
  );
}
