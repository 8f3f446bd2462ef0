import { Headphones, Images, Lock, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { Badge } from "@/components/ui/badge";
import type { PostCard as Post } from "@/lib/catalog/profile-posts";
import { Picture } from "./picture";

type Props = { post: Post; eager?: boolean };

/** An open post in full; a locked one as its blur, with the reason and what waits behind it. */
export function PostCard({ post, eager = false }: Props) {
  const t = useTranslations("catalog");
  const reason = post.tierName ? t("lockedTier", { tier: post.tierName }) : t("lockedMembers");
  return (
    <article
      id={`post-${post.id}`}
      className="grid content-start gap-3 target:rounded-card target:outline-2 target:outline-ring target:outline-offset-8"
    >
      <div className="relative overflow-hidden rounded-card bg-s2">
        <Picture
          picture={post.picture}
          alt={post.isLocked ? "" : undefined}
          eager={eager}
          sizes="(min-width: 64rem) 400px, (min-width: 40rem) 46vw, (min-resolution: 2.5dppx) 54vw, 92vw"
          className={`aspect-video w-full ${post.isLocked ? "scale-110 blur-md" : ""}`}
        />
        {post.isLocked && (
          <div className="absolute inset-0 grid place-items-center bg-black/60 p-4 text-center text-white">
            <span className="grid justify-items-center gap-2">
              <Lock aria-hidden="true" className="size-6" />
              <span className="font-semibold text-label">{reason}</span>
            </span>
          </div>
        )}
        <Attached post={post} />
      </div>
      <div className="grid gap-1">
        <h3 className="text-balance font-semibold text-body">{post.title}</h3>
        {post.text && <p className="line-clamp-2 text-label text-muted">{post.text}</p>}
        <p className="flex items-center gap-2 text-caption text-subtle">
          <Time value={new Date(post.publishedAt)} />
          {!post.isLocked && <Badge tone="success">{t("open")}</Badge>}
        </p>
      </div>
    </article>
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
