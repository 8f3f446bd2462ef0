import { Headphones, Images, Lock, LockOpen, Pin, Play } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { Badge } from "@/components/ui/badge";
import type { PostCard as Post } from "@/lib/catalog/profile-posts";
import type { OpenCard } from "@/lib/entitlements/open-cards";
import { formatMoney } from "@/lib/money";
import { Picture } from "./picture";

type Props = {
  post: Post;
  eager?: boolean;
  /** What this visitor sees of a post that is locked to others. */
  opened?: OpenCard;
};

/** An open post in full; a locked one as its blur, with the reason and what waits behind it. */
export function PostCard({ post, eager = false, opened }: Props) {
  const isLocked = post.isLocked && !opened;
  const text = opened ? opened.text : post.text;
  return (
    <article id={`post-${post.id}`} className="group relative grid content-start gap-3">
      <div className="relative overflow-hidden rounded-card bg-s2">
        <Picture
          picture={opened?.picture ?? post.picture}
          alt={post.isLocked ? "" : undefined}
          eager={eager}
          sizes="(min-width: 64rem) 400px, (min-width: 40rem) 46vw, (min-resolution: 2.5dppx) 54vw, 92vw"
          className={`aspect-video w-full ${post.isLocked && !opened?.picture ? "scale-110 blur-md" : ""}`}
        />
        {isLocked && (
          <div className="absolute inset-0 grid place-items-center bg-black/60 p-4 text-center text-white">
            <span className="grid justify-items-center gap-2">
              <Lock aria-hidden="true" className="size-6" />
              <Reason post={post} />
            </span>
          </div>
        )}
        <Attached post={post} />
      </div>
      <div className="grid gap-1">
        <h3 className="text-balance font-semibold text-body">
          <Link
            href={`/posts/${post.id}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-card group-hover:underline"
          >
            {post.title}
          </Link>
        </h3>
        {text && <p className="line-clamp-2 text-label text-muted">{text}</p>}
        <State post={post} isOpened={opened !== undefined} />
      </div>
    </article>
  );
}

function Reason({ post: { tierName, single } }: { post: Post }) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const one = tierName ? t("lockedTier", { tier: tierName }) : t("lockedMembers");
  const price = single && formatMoney({ cents: single.priceCents, currency: single.currency }, locale);
  const other = price && t("lockedSingle", { price });
  return <span className="font-semibold text-label">{other ? t("lockedOr", { one, other }) : one}</span>;
}

function State({ post, isOpened }: { post: Post; isOpened: boolean }) {
  const t = useTranslations("catalog");
  return (
    <p className="flex flex-wrap items-center gap-2 text-caption text-subtle">
      <Time value={new Date(post.publishedAt)} />
      {post.isPinned && <Badge icon={<Pin aria-hidden="true" />}>{t("pinned")}</Badge>}
      {!post.isLocked && <Badge tone="success">{t("open")}</Badge>}
      {isOpened && (
        <Badge tone="accent" icon={<LockOpen aria-hidden="true" />}>
          {t("openForYou")}
        </Badge>
      )}
    </p>
  );
}

function Attached({ post }: { post: Post }) {
  const t = useTranslations("catalog");
  const parts = [
    {
      count: post.imageCount > 1 ? post.imageCount : 0,
      icon: Images,
      label: t("images", { count: post.imageCount }),
    },
    { count: post.videoCount, icon: Play, label: t("videos", { count: post.videoCount }) },
    { count: post.audioCount, icon: Headphones, label: t("audios", { count: post.audioCount }) },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return null;
  return (
    <ul className="absolute right-2 bottom-2 flex gap-1.5">
      {parts.map(({ label, count, icon: Icon }) => (
        <li
          key={label}
          className="inline-flex items-center gap-1 rounded-full bg-black/75 px-2 py-1 text-caption text-white"
        >
          <Icon aria-hidden="true" className="size-3.5" />
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{label}</span>
        </li>
      ))}
    </ul>
  );
}
