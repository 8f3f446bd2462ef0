import { useMessages, useTranslations } from "next-intl";
import type { ListedPost } from "@/lib/catalog/posts/list-posts";
import { binAction, duplicateAction, pinAction, restoreAction, unpublishAction } from "../actions";
import { RowMenu } from "./row-menu";

/** What can be done to one post, with who notices it. */
export function PostMenu({ post }: { post: ListedPost }) {
  const t = useTranslations("studioPosts");
  const { id, title, state, isPinned } = post;
  const readers = post.access === "public" ? "everybody" : post.tierName ? "tier" : "members";
  const loses =
    state === "published" ? t(`loses.${readers}`, { tier: post.tierName ?? "" }) : t("loses.nobody");
  return (
    <RowMenu
      post={{ id, title: title ?? t("untitled"), state, isPinned, loses }}
      words={useMessages().studioPosts.menu}
      actions={{
        duplicate: duplicateAction,
        pin: pinAction,
        unpublish: unpublishAction,
        bin: binAction,
        restore: restoreAction,
      }}
    />
  );
}
