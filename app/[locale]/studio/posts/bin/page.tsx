import { Trash2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireCreator, sellerOf } from "@/app/_server/seller";
import { Time } from "@/components/date";
import { FormError } from "@/components/forms/form-error";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { addressWith, readPageNumber } from "@/lib/address-query";
import { type BinnedPost, binPageSize, listBin } from "@/lib/catalog/posts/bin";
import { binPath, postsPath } from "@/lib/catalog/posts/post-paths";
import { restoreAction } from "../actions";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "postBin" });
  return { title: t("title") };
}

const lastPage = 40;

export default async function BinPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const seller = sellerOf(await requireCreator(binPath));
  const page = readPageNumber(queryOf(await searchParams), lastPage);
  const [t, found] = await Promise.all([getTranslations("postBin"), listBin(seller, page)]);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("posts"), href: postsPath }]} here={t("title")} />}
        title={t("title")}
        description={t("lead")}
      />
      {found.items.length === 0 ? (
        <EmptyState
          icon={<Trash2 aria-hidden="true" />}
          title={t("empty")}
          action={<LinkButton href={postsPath}>{t("back")}</LinkButton>}
        >
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <Binned items={found.items} />
          <Pagination
            page={page}
            lastPage={Math.min(lastPage, Math.max(1, Math.ceil(found.total / binPageSize)))}
            hrefOf={(p) => addressWith(binPath, { p: p > 1 ? p : undefined })}
          />
        </div>
      )}
    </>
  );
}

async function Binned({ items }: { items: BinnedPost[] }) {
  const [t, posts] = await Promise.all([getTranslations("postBin"), getTranslations("studioPosts")]);
  const nameOf = ({ title }: BinnedPost) => title ?? posts("untitled");
  return (
    <Table
      caption={t("title")}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        { key: "title", header: t("column.title"), cell: (post) => <bdi>{nameOf(post)}</bdi> },
        {
          key: "deleted",
          header: t("column.deleted"),
          cell: ({ deletedAt }) => <Time value={deletedAt} relative />,
        },
        { key: "gone", header: t("column.gone"), cell: ({ goneAt }) => <Time value={goneAt} /> },
        {
          key: "act",
          header: t("column.act"),
          cell: (post) => (
            <RefreshingForm action={restoreAction} focus="content" className="grid gap-2">
              <FormError />
              <input type="hidden" name="id" value={post.id} />
              <SubmitButton
                variant="secondary"
                busyText={t("restoring")}
                aria-label={t("restoreOf", { title: nameOf(post) })}
              >
                {t("restore")}
              </SubmitButton>
            </RefreshingForm>
          ),
        },
      ]}
    />
  );
}
