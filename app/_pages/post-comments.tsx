import { getTranslations } from "next-intl/server";
import { CommentForm } from "@/components/post/comment-form";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { longestComment } from "@/lib/community/comment-input";
import { commentsPerPage, lastCommentPage } from "@/lib/community/list-comments";
import type { OpenPost } from "@/lib/entitlements/post-view";
import { writeCommentAction } from "./post-actions";
import { PostComment } from "./post-comment";
import { commentsFor, type Reader } from "./post-data";
import { postAddress } from "./post-path";

type Props = { post: OpenPost; commentCount: number; reader: Reader; page: number };

export async function PostComments({ post, commentCount, reader, page }: Props) {
  const [t, comments] = await Promise.all([getTranslations("comments"), commentsFor(post, reader, page)]);
  const pages = Math.ceil(commentCount / commentsPerPage);
  return (
    <section aria-labelledby="comments" className="grid gap-6">
      <h2 id="comments" tabIndex={-1} className="font-semibold text-h3">
        {t("title", { count: commentCount })}
      </h2>
      <WriteOne post={post} reader={reader} />
      {comments.length === 0 && <p className="text-body text-muted">{t("none")}</p>}
      <ul className="grid gap-6">
        {comments.map((comment) => (
          <li key={comment.id}>
            <PostComment comment={comment} post={post} reader={reader} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        lastPage={Math.min(lastCommentPage, Math.max(1, pages))}
        hrefOf={(to) => `${postAddress(post.id, to)}#comments`}
      />
    </section>
  );
}

async function WriteOne({ post, reader }: Pick<Props, "post" | "reader">) {
  const t = await getTranslations("comments");
  if (!reader) {
    return (
      <LinkButton
        href={`/login?next=${encodeURIComponent(postAddress(post.id))}`}
        prefetch={false}
        variant="secondary"
        className="justify-self-start"
      >
        {t("signIn")}
      </LinkButton>
    );
  }
  if (!reader.isVerified) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="text-body text-muted">{t("verifyFirst")}</p>
        <LinkButton href="/account" prefetch={false} variant="secondary">
          {t("verify")}
        </LinkButton>
      </div>
    );
  }
  return (
    <CommentForm
      action={writeCommentAction}
      postId={post.id}
      longest={longestComment}
      words={{ label: t("label"), send: t("send"), sending: t("sending"), sent: t("sent") }}
    />
  );
}
