import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { PostHeader } from "@/app/_pages/post-header";
import { PostLocked } from "@/app/_pages/post-locked";
import { PostOpen } from "@/app/_pages/post-open";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireCreator } from "@/app/_server/seller";
import { PageHeader } from "@/components/layout/page-header";
import { Chip } from "@/components/ui/chip";
import { LinkButton } from "@/components/ui/link-button";
import { postPath, previewPath } from "@/lib/catalog/posts/post-paths";
import { onlookers, previewPost } from "@/lib/entitlements/preview-post";

type Props = LocalePage<{ id: string }> & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "postPreview" });
  return { title: t("title") };
}

/** The very parts that the post's own page is made of, at the width of a phone. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireCreator(previewPath(id));
  const query = queryOf(await searchParams);
  const as = onlookers.find((one) => one === query.get("as")) ?? "visitor";
  const [t, post] = await Promise.all([getTranslations("postPreview"), previewPost(id, user, as)]);
  if (!post) notFound();
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("lead")}
        actions={
          <LinkButton href={postPath(id)} variant="secondary">
            {t("edit")}
          </LinkButton>
        }
      />
      <div className="grid gap-6">
        <nav aria-label={t("as")} className="flex flex-wrap gap-2">
          {onlookers.map((onlooker) => (
            <Chip key={onlooker} href={`${previewPath(id)}?as=${onlooker}`} current={onlooker === as}>
              {t(onlooker)}
            </Chip>
          ))}
        </nav>
        <section
          aria-label={t("frame")}
          className="mx-auto grid w-full max-w-[24.375rem] grid-cols-1 gap-6 rounded-sheet border border-border bg-bg p-4 sm:mx-0"
        >
          <PostHeader post={post} level="h2" />
          {post.state === "open" ? (
            <PostOpen post={post} reader={null} />
          ) : (
            <PostLocked post={post} reader={as === "visitor" ? null : user} />
          )}
        </section>
      </div>
    </>
  );
}
