import { Bookmark } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { listSaved } from "@/lib/community/list-saved";
import { pagingInput } from "@/lib/page";
import { SavedPost } from "./saved-post";

const address = "/library/saved";

type Props = LocalePage & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "saved" });
  return { title: t("title") };
}

export default async function SavedPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const user = await requireUser(address);
  const paging = pagingInput.parse({ page: queryOf(await searchParams).get("page") ?? undefined });
  const [t, saved] = await Promise.all([getTranslations("saved"), listSaved(user, paging)]);
  return (
    <>
      <PageHeader title={t("title")} />
      {saved.items.length === 0 ? (
        <EmptyState
          icon={<Bookmark aria-hidden="true" />}
          title={t("none")}
          action={<LinkButton href="/creators">{t("discover")}</LinkButton>}
        >
          {t("noneHint")}
        </EmptyState>
      ) : (
        <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
          {saved.items.map((post) => (
            <li key={post.id} className="min-w-0">
              <SavedPost post={post} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={saved.page}
        lastPage={Math.max(1, Math.ceil(saved.total / saved.limit))}
        hrefOf={(page) => (page > 1 ? `${address}?page=${page}` : address)}
      />
    </>
  );
}
