import { Images } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PostCard } from "@/components/catalog/post-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { Profile } from "@/lib/catalog/profile";
import { type PostCard as Post, postsPerPage } from "@/lib/catalog/profile-posts";
import { openCards } from "@/lib/entitlements/open-cards";
import type { Pass } from "@/lib/entitlements/rules";
import { profileAddress } from "./profile-tab";

type Props = { creator: Profile; page: number; posts: Post[]; pass: Pass | null };

export async function ProfilePosts({ creator, page, posts, pass }: Props) {
  const lastPage = Math.max(1, Math.ceil(creator.postCount / postsPerPage));
  if (page > lastPage) notFound();
  const t = await getTranslations("creator");
  if (posts.length === 0) {
    return (
      <EmptyState icon={<Images aria-hidden="true" />} title={t("noPosts")}>
        {t("noPostsHint", { name: creator.name })}
      </EmptyState>
    );
  }
  const locked = posts.filter(({ isLocked }) => isLocked).map(({ id }) => id);
  const opened = pass && (await openCards(locked, pass));
  return (
    <section aria-labelledby="posts" className="grid gap-8">
      <h2 id="posts" className="sr-only">
        {t("tabs.posts")}
      </h2>
      <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {posts.map((post) => (
          <li key={post.id} className="min-w-0">
            <PostCard post={post} opened={opened?.get(post.id)} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        lastPage={lastPage}
        hrefOf={(to) => profileAddress(creator.slug, "posts", to)}
      />
    </section>
  );
}
