import Link from "next/link";
import type { LatestPost } from "@/lib/catalog/home";
import { Picture } from "./picture";

export function LatestPostCard({ post }: { post: LatestPost }) {
  return (
    <Link
      href={`/creators/${post.creatorSlug}#post-${post.id}`}
      prefetch={false}
      className="group block rounded-card"
    >
      <Picture
        picture={post.picture}
        alt=""
        sizes="(min-width: 64rem) 320px, (min-resolution: 2.5dppx) 181px, 272px"
        className="block aspect-video w-full rounded-card"
      />
      <span className="mt-2 line-clamp-2 font-semibold text-body group-hover:underline">{post.title}</span>
      <span className="block truncate text-label text-muted">{post.creatorName}</span>
    </Link>
  );
}
