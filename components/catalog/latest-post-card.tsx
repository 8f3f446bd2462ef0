import { Lock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { LatestPost } from "@/lib/catalog/home";
import { Picture } from "./picture";

export function LatestPostCard({ post }: { post: LatestPost }) {
  const t = useTranslations("catalog");
  return (
    <Link href={`/posts/${post.id}`} prefetch={false} className="group block rounded-card">
      <span className="relative block overflow-hidden rounded-card bg-s2">
        <Picture
          picture={post.picture}
          alt=""
          sizes="(min-width: 64rem) 320px, (min-resolution: 2.5dppx) 181px, 272px"
          className={`block aspect-video w-full ${post.isLocked ? "scale-110 blur-md" : ""}`}
        />
        {post.isLocked && (
          <span className="absolute top-2 right-2 inline-flex items-center gap-1 rounded-full bg-black/75 px-2 py-1 text-caption text-white">
            <Lock aria-hidden="true" className="size-3.5" />
            {t("members")}
          </span>
        )}
      </span>
      <span className="mt-2 line-clamp-2 font-semibold text-body group-hover:underline">{post.title}</span>
      <span className="block truncate text-label text-muted">{post.creatorName}</span>
    </Link>
  );
}
