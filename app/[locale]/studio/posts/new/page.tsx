import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireCreator, sellerOf } from "@/app/_server/seller";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { surroundingsOf } from "@/lib/catalog/posts/find-post";
import { newPostPath, postsPath } from "@/lib/catalog/posts/post-paths";
import { getSetting } from "@/lib/settings/settings";
import { EditorPage } from "../_components/editor-page";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "postEditor" });
  return { title: t("new") };
}

/** Nothing is stored before something is typed: then the first save makes the draft, under the id given here. */
export default async function NewPostPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireCreator(newPostPath);
  const [t, posts, around, { price }] = await Promise.all([
    getTranslations("postEditor"),
    getTranslations("studioPosts"),
    surroundingsOf(sellerOf(user)),
    getSetting("products"),
  ]);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: posts("title"), href: postsPath }]} here={t("new")} />}
        title={t("new")}
      />
      <EditorPage id={randomUUID()} post={null} creatorId={user.creator.id} around={around} prices={price} />
    </>
  );
}
