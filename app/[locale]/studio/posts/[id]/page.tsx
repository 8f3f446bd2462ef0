import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireCreator, sellerOf } from "@/app/_server/seller";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findPost, type OwnPost, surroundingsOf } from "@/lib/catalog/posts/find-post";
import { postPath, postsPath } from "@/lib/catalog/posts/post-paths";
import { getSetting } from "@/lib/settings/settings";
import { EditorPage } from "../_components/editor-page";
import { ZonedTime } from "../_components/zoned-time";

type Props = LocalePage<{ id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "postEditor" });
  return { title: t("edit") };
}

export default async function PostPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireCreator(postPath(id));
  const seller = sellerOf(user);
  const [t, posts, found, around, { price }] = await Promise.all([
    getTranslations("postEditor"),
    getTranslations("studioPosts"),
    findPost(seller, id),
    surroundingsOf(seller),
    getSetting("products"),
  ]);
  if (!found) notFound();
  const { post, row } = found;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[{ label: posts("title"), href: postsPath }]}
            here={post.title ?? posts("untitled")}
          />
        }
        title={t("edit")}
      />
      <div className="grid grid-cols-1 gap-6">
        <WhoSees post={post} publishAt={row.publishAt} timeZone={around.timeZone} />
        <EditorPage id={id} post={post} creatorId={seller.creatorId} around={around} prices={price} />
      </div>
    </>
  );
}

type WhoProps = { post: OwnPost; publishAt: Date | null; timeZone: string };

/** Changing what people read is said before it is done. */
async function WhoSees({ post: { state, door, tierName }, publishAt, timeZone }: WhoProps) {
  const t = await getTranslations("postEditor");
  if (state === "published") {
    const names = { public: "liveEverybody", members: "liveMembers", tier: "liveTier" } as const;
    return <Alert tone="info" title={t(names[door], { tier: tierName ?? "" })} />;
  }
  if (state !== "scheduled" || !publishAt) return null;
  return (
    <p className="text-label text-muted">
      {t.rich("scheduled", { time: () => <ZonedTime value={publishAt} timeZone={timeZone} /> })}
    </p>
  );
}
