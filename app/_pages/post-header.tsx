import { Lock } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Time } from "@/components/date";
import { Alert } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { PostView } from "@/lib/entitlements/post-view";
import { wordsOf } from "@/lib/rich-text";
import { profileAddress } from "./profile-tab";

const wordsPerMinute = 200;

/** The one h1 of its page, unless it is shown inside of another. */
export async function PostHeader({ post, level: Heading = "h1" }: { post: PostView; level?: "h1" | "h2" }) {
  const t = await getTranslations("post");
  const { creator, publishedAt } = post;
  const isShown = post.state === "locked" || post.isOnShow;
  return (
    <header className="grid gap-4">
      {!isShown && (
        <Alert tone="info" title={t("notOnShow")}>
          {t("notOnShowHint")}
        </Alert>
      )}
      <Heading className="text-balance font-bold text-h1">
        <bdi>{post.title ?? t("postOf", { name: creator.name })}</bdi>
      </Heading>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-label text-muted">
        <Link
          href={profileAddress(creator.slug)}
          prefetch={false}
          className="inline-flex min-h-11 min-w-11 items-center gap-3 font-semibold text-fg hover:underline"
        >
          <Avatar name={creator.name} src={creator.avatar?.src} srcSet={creator.avatar?.srcSet} />
          <bdi>{creator.name}</bdi>
        </Link>
        {publishedAt && <Time value={new Date(publishedAt)} />}
        {post.state === "open" && <ReadingTime words={wordsOf(post.content)} />}
        <AccessBadge post={post} />
      </div>
    </header>
  );
}

async function ReadingTime({ words }: { words: string }) {
  const t = await getTranslations("post");
  const minutes = Math.round(words.split(/\s+/).length / wordsPerMinute);
  return minutes > 0 && <span>{t("readingTime", { minutes })}</span>;
}

async function AccessBadge({ post }: { post: PostView }) {
  const t = await getTranslations("catalog");
  if (post.access === "public") return <Badge tone="success">{t("open")}</Badge>;
  return (
    <Badge tone="accent" icon={<Lock aria-hidden="true" />}>
      {post.tierName ? t("lockedTier", { tier: post.tierName }) : t("lockedMembers")}
    </Badge>
  );
}
