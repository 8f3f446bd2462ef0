import { PenLine, Plus, Trash2 } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireCreator, sellerOf } from "@/app/_server/seller";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NoResults } from "@/components/ui/no-results";
import { Pagination } from "@/components/ui/pagination";
import { surroundingsOf } from "@/lib/catalog/posts/find-post";
import { listPosts } from "@/lib/catalog/posts/list-posts";
import { lastPostPage, postPageSize, postsAddress, readPostFilter } from "@/lib/catalog/posts/post-filter";
import { binPath, newPostPath, postsPath } from "@/lib/catalog/posts/post-paths";
import { totalLabel } from "@/lib/page";
import { PostsForm } from "../_components/posts-form";
import { PostsTable } from "../_components/posts-table";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioPosts" });
  return { title: t("title") };
}

export default async function PostsPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const user = await requireCreator(postsPath);
  const seller = sellerOf(user);
  const filter = readPostFilter(queryOf(await searchParams));
  const [t, format, found, { timeZone }] = await Promise.all([
    getTranslations("studioPosts"),
    getFormatter(),
    listPosts(seller, filter),
    surroundingsOf(seller),
  ]);
  const chosen = (["state", "access", "holds"] as const).flatMap((key) =>
    filter[key] ? [t(`option.${filter[key]}`)] : [],
  );
  const isFiltered = filter.search !== "" || chosen.length > 0;
  const count = found.isTotalCapped ? `${format.number(found.total)}+` : totalLabel(found);
  const create = (
    <LinkButton href={newPostPath} icon={<Plus aria-hidden="true" />}>
      {t("create")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("lead")}
        actions={
          <>
            <LinkButton href={binPath} variant="ghost" icon={<Trash2 aria-hidden="true" />}>
              {t("bin")}
            </LinkButton>
            {(found.items.length > 0 || isFiltered) && create}
          </>
        }
      />
      <div className="grid gap-6">
        <PostsForm filter={filter} />
        <p id="found" tabIndex={-1} role="status" className="text-label text-muted">
          {t("found", { count: found.total, found: count })}
        </p>
        {found.items.length > 0 && <PostsTable posts={found.items} filter={filter} timeZone={timeZone} />}
        {found.items.length === 0 && isFiltered && (
          <NoResults
            title={t("nothing", {
              what: [filter.search && `“${filter.search}”`, ...chosen].filter(Boolean).join(", "),
            })}
            clearHref={postsPath}
          >
            {t("nothingHint")}
          </NoResults>
        )}
        {found.items.length === 0 && !isFiltered && (
          <EmptyState icon={<PenLine aria-hidden="true" />} title={t("empty")} action={create}>
            {t("emptyHint")}
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          lastPage={Math.min(lastPostPage, Math.max(1, Math.ceil(found.total / postPageSize)))}
          hrefOf={(page) => postsAddress({ ...filter, page })}
        />
      </div>
    </>
  );
}
