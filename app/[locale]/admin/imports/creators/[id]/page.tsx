import { Images } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { addressWith, readPageNumber } from "@/lib/address-query";
import { findImported, listImportedPosts, postsShown } from "@/lib/imports/find-imported";
import { importedCreatorPath, importedPath, importsPath } from "@/lib/imports/import-addresses";
import { ImportedPost } from "./_components/imported-post";
import { WhoPanel } from "./_components/who-panel";

type Props = LocalePage<{ id: string }> & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const [t, creator] = await Promise.all([
    getTranslations({ locale, namespace: "adminImports.creators" }),
    findImported(id),
  ]);
  return { title: creator?.name ?? t("title") };
}

export default async function ImportedCreatorPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  await requireUser(importedCreatorPath(id));
  const creator = await findImported(id);
  if (!creator) notFound();
  const query = queryOf(await searchParams);
  const lastPage = Math.max(1, Math.ceil(creator.posts / postsShown));
  const page = readPageNumber(query, lastPage);
  const [all, t, posts] = await Promise.all([
    getTranslations("adminImports"),
    getTranslations("adminImports.one"),
    listImportedPosts(id, page),
  ]);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { label: all("title"), href: importsPath },
              { label: all("creators.title"), href: importedPath },
            ]}
            here={creator.name}
          />
        }
        title={creator.name}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="grid gap-6">
          {query.get("done") === "name" && <Alert tone="success" role="status" title={t("saved")} />}
          <WhoPanel creator={creator} />
        </div>
        <section className="grid min-w-0 gap-4">
          <h2 className="font-semibold text-h4">{t("posts")}</h2>
          {posts.length === 0 && (
            <EmptyState icon={<Images aria-hidden="true" />} title={t("noPosts")} level="h3">
              {t("noPostsHint")}
            </EmptyState>
          )}
          {posts.map((post) => (
            <ImportedPost key={post.id} post={post} creatorId={id} />
          ))}
          <Pagination
            page={page}
            lastPage={lastPage}
            hrefOf={(number) => addressWith(importedCreatorPath(id), { p: number > 1 ? number : undefined })}
          />
        </section>
      </div>
    </>
  );
}
