import { Bookmark, Heart } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ReportButton } from "@/components/community/report-button";
import { ShareSheet } from "@/components/community/share-sheet";
import { Toggle } from "@/components/post/toggle";
import { LinkButton } from "@/components/ui/link-button";
import type { PostView } from "@/lib/entitlements/post-view";
import { env } from "@/lib/env";
import { countCap } from "@/lib/page";
import { bookmarkAction, likeAction } from "./post-actions";
import type { Reader } from "./post-data";
import { postAddress } from "./post-path";
import { reportAction } from "./report-action";

type Props = { post: PostView; reader: Reader };

export async function PostActs({ post, reader }: Props) {
  const t = await getTranslations("post");
  const here = postAddress(post.id);
  const title = post.title ?? t("postOf", { name: post.creator.name });
  return (
    <div className="flex flex-wrap items-start gap-2 border-border border-t pt-4">
      {reader ? <Toggles post={post} /> : <SignInFirst post={post} />}
      <ShareSheet name={title} url={`${env.APP_URL}${here}`} />
      {reader?.creator?.id !== post.creator.id && (
        <ReportButton
          subject={{ type: "post", id: post.id }}
          name={title}
          action={reader ? reportAction : undefined}
          here={here}
        />
      )}
    </div>
  );
}

async function Toggles({ post }: { post: PostView }) {
  const t = await getTranslations("post");
  return (
    <>
      {post.state === "open" && (
        <Toggle
          kind="like"
          action={likeAction}
          postId={post.id}
          isOn={post.isLiked}
          count={post.likeCount}
          most={countCap}
          label={t("like")}
        />
      )}
      <Toggle
        kind="bookmark"
        action={bookmarkAction}
        postId={post.id}
        isOn={post.isSaved}
        label={t("save")}
      />
    </>
  );
}

async function SignInFirst({ post }: { post: PostView }) {
  const t = await getTranslations("post");
  const href = `/login?next=${encodeURIComponent(postAddress(post.id))}`;
  const { likeCount } = post;
  return (
    <>
      {post.state === "open" && (
        <LinkButton href={href} prefetch={false} variant="secondary" icon={<Heart aria-hidden="true" />}>
          {t("like")}
          {likeCount > 0 && (
            <span className="text-muted tabular-nums">
              {likeCount > countCap ? `${countCap}+` : likeCount}
            </span>
          )}
        </LinkButton>
      )}
      <LinkButton href={href} prefetch={false} variant="secondary" icon={<Bookmark aria-hidden="true" />}>
        {t("save")}
      </LinkButton>
    </>
  );
}
