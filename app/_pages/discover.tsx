import { getFormatter, getTranslations } from "next-intl/server";
import { cached } from "@/app/_server/cached";
import { CreatorCard } from "@/components/catalog/creator-card";
import { Follow } from "@/components/community/follow";
import { NoResults } from "@/components/ui/no-results";
import { Pagination } from "@/components/ui/pagination";
import { countCap, discover } from "@/lib/catalog/discover";
import { type DiscoverFilter, filterAddress, lastPage, pageSize } from "@/lib/catalog/discover-filter";
import { followedAmong } from "@/lib/community/follow";
import { tags } from "@/lib/page-cache";
import { DiscoverChips } from "./discover-chips";
import { DiscoverForm } from "./discover-form";
import { followAction } from "./follow-action";

const browse = cached(
  "discover",
  () => [tags.creators],
  (filter: DiscoverFilter) => discover(filter),
);

type Props = { filter: DiscoverFilter; search?: string; userId?: string };

export async function Discover({ filter, search = "", userId }: Props) {
  const [t, format, { cards, total, suggestions }] = await Promise.all([
    getTranslations("discover"),
    getFormatter(),
    search ? discover(filter, search) : browse(filter),
  ]);
  const found = total >= countCap ? `${format.number(countCap)}+` : format.number(total);
  return (
    <div className="grid gap-6 pt-6 pb-4 lg:pt-10">
      <div className="grid gap-1">
        <h1 className="font-bold text-h1">{t("title")}</h1>
        <p role="status" className="text-body text-muted">
          {search ? t("foundFor", { count: total, found, search }) : t("found", { count: total, found })}
        </p>
      </div>
      <DiscoverForm filter={filter} search={search} found={found} />
      <DiscoverChips filter={filter} search={search} />
      {cards.length > 0 && <CardGrid cards={cards} userId={userId} eager />}
      {total === 0 && (
        <NoResults title={search ? t("nothingFor", { search }) : t("nothing")} clearHref="/creators">
          {t("nothingHint")}
        </NoResults>
      )}
      {suggestions.length > 0 && (
        <section className="grid gap-4">
          <h2 className="font-semibold text-h4">{t("suggestions")}</h2>
          <CardGrid cards={suggestions} userId={userId} />
        </section>
      )}
      <Pagination
        page={filter.page}
        lastPage={Math.min(lastPage, Math.max(1, Math.ceil(total / pageSize)))}
        hrefOf={(page) => filterAddress({ ...filter, page }, search)}
      />
    </div>
  );
}

type GridProps = {
  cards: Parameters<typeof CreatorCard>[0]["creator"][];
  userId: string | undefined;
  eager?: boolean;
};

async function CardGrid({ cards, userId, eager = false }: GridProps) {
  const followed = userId
    ? await followedAmong(
        userId,
        cards.map(({ slug }) => slug),
      )
    : null;
  const followOf = (creator: GridProps["cards"][number]) => (
    <Follow
      creator={creator}
      by={followed ? { action: followAction, isFollowing: followed.has(creator.slug) } : undefined}
      onCard
    />
  );
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 sm:gap-x-4 lg:grid-cols-4 xl:grid-cols-6">
      {cards.map((creator, index) => (
        <li key={creator.slug} className="min-w-0">
          <CreatorCard creator={creator} eager={eager && index === 0} follow={followOf(creator)} withBio />
        </li>
      ))}
    </ul>
  );
}
