import { getTranslations } from "next-intl/server";
import { cached } from "@/app/_server/cached";
import { CreatorCard } from "@/components/catalog/creator-card";
import { LatestPostCard } from "@/components/catalog/latest-post-card";
import { Rail } from "@/components/ui/rail";
import { listHomeRails, listLatestPosts } from "@/lib/catalog/home";
import { tags } from "@/lib/page-cache";

export const homeRails = cached("home rails", () => [tags.creators], listHomeRails);
const latestPosts = cached("latest posts", () => [tags.creators], listLatestPosts);

/** The rails everybody sees; a rail without cards is not drawn. */
export async function HomeRails() {
  const [t, rails, latest] = await Promise.all([getTranslations(), homeRails(), latestPosts()]);
  const creatorRails = [
    { id: "trending", title: t("home.trending"), href: "/creators", cards: rails.trending },
    { id: "newest", title: t("home.newest"), href: "/creators?sort=newest", cards: rails.newest },
    ...rails.byCategory.map(([category, cards]) => ({
      id: category,
      title: t(`catalog.category.${category}`),
      href: `/creators?category=${category}`,
      cards,
    })),
  ].filter(({ cards }) => cards.length > 0);
  const [first, ...rest] = creatorRails.map(({ id, title, href, cards }) => (
    <Rail key={id} id={`rail-${id}`} title={title} href={href}>
      {cards.map((creator) => (
        <CreatorCard key={creator.slug} creator={creator} />
      ))}
    </Rail>
  ));
  return (
    <div className="grid min-w-0 gap-10 lg:gap-14">
      {first}
      {latest.length > 0 && (
        <Rail id="rail-latest" title={t("home.latest")} shape="wide">
          {latest.map((post) => (
            <LatestPostCard key={post.id} post={post} />
          ))}
        </Rail>
      )}
      {rest}
    </div>
  );
}
