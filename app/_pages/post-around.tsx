import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LatestPostCard } from "@/components/catalog/latest-post-card";
import { Rail } from "@/components/ui/rail";
import type { Neighbour } from "@/lib/catalog/posts/around-post";
import type { PostView } from "@/lib/entitlements/post-view";
import { aroundPost } from "./post-data";
import { postAddress } from "./post-path";
import { profileAddress } from "./profile-tab";

const step =
  "flex min-h-13 min-w-0 items-center gap-3 rounded-card border border-border px-4 py-2 hover:border-strong";

/** The post before and the one behind it, and others by the same creator. */
export async function PostAround({ post }: { post: PostView }) {
  const [t, { newer, older, more }] = await Promise.all([getTranslations("post"), aroundPost(post)]);
  const { name, slug } = post.creator;
  const titleOf = (neighbour: Neighbour) => neighbour.title ?? t("postOf", { name });
  return (
    <>
      {(newer || older) && (
        <nav aria-label={t("around", { name })} className="grid gap-3 sm:grid-cols-2">
          {older && (
            <Link href={postAddress(older.id)} prefetch={false} rel="prev" className={step}>
              <ChevronLeft aria-hidden="true" className="size-5 shrink-0" />
              <span className="grid min-w-0">
                <span className="text-caption text-muted">{t("older")}</span>
                <span className="truncate font-semibold text-label">{titleOf(older)}</span>
              </span>
            </Link>
          )}
          {newer && (
            <Link
              href={postAddress(newer.id)}
              prefetch={false}
              rel="next"
              className={`${step} justify-end text-right sm:col-start-2`}
            >
              <span className="grid min-w-0">
                <span className="text-caption text-muted">{t("newer")}</span>
                <span className="truncate font-semibold text-label">{titleOf(newer)}</span>
              </span>
              <ChevronRight aria-hidden="true" className="size-5 shrink-0" />
            </Link>
          )}
        </nav>
      )}
      {more.length > 0 && (
        <Rail id="rail-more" title={t("more", { name })} href={profileAddress(slug)} shape="wide">
          {more.map((one) => (
            <LatestPostCard key={one.id} post={one} />
          ))}
        </Rail>
      )}
    </>
  );
}
