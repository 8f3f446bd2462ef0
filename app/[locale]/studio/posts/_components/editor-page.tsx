import { useLocale, useMessages } from "next-intl";
import type { OwnPost, Surroundings } from "@/lib/catalog/posts/find-post";
import { formatMoney } from "@/lib/money";
import type { Setting } from "@/lib/settings/settings";
import type { EditorDraft } from "../[id]/_components/editor-draft";
import { PostEditor } from "../[id]/_components/post-editor";

type Props = {
  id: string;
  /** Null: there is none yet. */
  post: OwnPost | null;
  creatorId: string;
  around: Surroundings;
  prices: Setting<"products">["price"];
};

/** Everything the editor must know of the language and of whose post it is. */
export function EditorPage({ id, post, creatorId, around: { tiers, currency, timeZone }, prices }: Props) {
  const locale = useLocale();
  const { postEditor, richText, errors } = useMessages();
  const { media_gone, tier_missing, post_unfinished, only_looking } = errors.reason;
  const { not_found, forbidden, invalid, unavailable, too_large } = errors.code;
  const refusals = {
    media_gone,
    tier_missing,
    post_unfinished,
    only_looking,
    not_found,
    rate_limited: unavailable,
    forbidden,
    invalid,
    unavailable,
    too_large,
  };
  const amount = (cents: number) => formatMoney({ cents, currency }, locale);
  const { minimumCents, maximumCents } = prices[currency];
  return (
    <>
      <noscript>{postEditor.noScript}</noscript>
      <PostEditor
        id={id}
        version={post?.version ?? 0}
        draft={post ? draftOf(post) : blank}
        isLive={post?.state === "published"}
        creatorId={creatorId}
        locale={locale}
        timeZone={timeZone}
        tiers={tiers}
        currency={currency}
        priceRange={{ least: amount(minimumCents), most: amount(maximumCents) }}
        words={{ ...postEditor, text: richText, refusals }}
      />
    </>
  );
}

const blank: EditorDraft = {
  title: "",
  content: { type: "doc", content: [] },
  media: [],
  cover: null,
  tags: "",
  door: "members",
  planId: null,
  isSoldSingly: false,
  priceCents: null,
  commentsOn: true,
};

const draftOf = (post: OwnPost): EditorDraft => ({
  title: post.title ?? "",
  content: post.content ?? blank.content,
  media: post.media,
  cover: post.cover,
  tags: post.tags.join(", "),
  door: post.door,
  planId: post.planId,
  isSoldSingly: post.isSoldSingly,
  priceCents: post.priceCents,
  commentsOn: post.commentsOn,
});
