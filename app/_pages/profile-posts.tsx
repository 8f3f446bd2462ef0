import { Images } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PostCard } from "@/components/catalog/post-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { Profile } from "@/lib/catalog/profile";
import { postsPerPage } from "@/lib/catalog/profile-posts";
import { postsOf } from "./profile-data";
import { profileAddress } from "./profile-tab";

export async function ProfilePosts({ creator, page }: { creator: Profile; page: number }) {
  const lastPage = Math.max(1, Math.ceil(creator.postCount / postsPerPage));
  if (page > lastPage) notFound();
  const [t, posts] = await Promise.all([getTranslations("creator"), postsOf(creator.slug, creator.id, page)]);
  if (posts.length === 0) {
    return (
      <EmptyState icon={<Images aria-hidden="true" />} title={t("noPosts")}>
        {t("noPostsHint", { name: creator.name })}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="posts" className="grid gap-8">
      <h2 id="posts" className="sr-only">
        {t("tabs.posts")}
      </h2>
      <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {posts.map((post) => (
          <li key={post.id} className="min-w-0">
            <PostCard post={post} />
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
