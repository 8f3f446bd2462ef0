import { getTranslations } from "next-intl/server";
import type { PostView } from "@/lib/entitlements/post-view";
import { PostActs } from "./post-acts";
import { PostAround } from "./post-around";
import { PostComments } from "./post-comments";
import type { Reader } from "./post-data";
import { PostHeader } from "./post-header";
import { PostJsonLd } from "./post-json-ld";
import { PostLocked } from "./post-locked";
import { PostOpen } from "./post-open";

type Props = { view: PostView; reader: Reader; page: number };

/** What somebody may have of a post: all of it, or what waits behind its lock and the ways in. */
export async function PostPage({ view, reader, page }: Props) {
  const t = await getTranslations("post");
  return (
    <div className="mx-auto grid max-w-[43rem] grid-cols-1 gap-8 pb-4">
      <PostJsonLd post={view} />
      <article className="grid grid-cols-1 gap-6">
        <PostHeader post={view} />
        {view.state === "open" && view.isPreparing && (
          <p className="text-label text-muted">{t("preparing")}</p>
        )}
        {view.state === "open" ? (
          <PostOpen post={view} reader={reader} />
        ) : (
          <PostLocked post={view} reader={reader} />
        )}
        <PostActs post={view} reader={reader} />
      </article>
      {view.state === "open" && view.commentCount !== null && (
        <PostComments post={view} commentCount={view.commentCount} reader={reader} page={page} />
      )}
      <PostAround post={view} />
    </div>
  );
}
