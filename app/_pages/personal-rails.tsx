import { Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LatestPostCard } from "@/components/catalog/latest-post-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Rail } from "@/components/ui/rail";
import { listNewsFor } from "@/lib/catalog/news";

/** What is new from those a fan subscribes to; a fan of nobody yet is shown the way. */
export async function PersonalRails({ fanId, name }: { fanId: string; name: string | null }) {
  const [t, news] = await Promise.all([getTranslations("home"), listNewsFor(fanId)]);
  return (
    <>
      <h1 className="font-bold text-h1">
        {name ? t("hello", { name: name.split(" ")[0] ?? name }) : t("helloAll")}
      </h1>
      {news.length > 0 ? (
        <Rail id="rail-news" title={t("news")} shape="wide">
          {news.map((post) => (
            <LatestPostCard key={post.id} post={post} />
          ))}
        </Rail>
      ) : (
        <EmptyState
          icon={<Users aria-hidden="true" />}
          title={t("noNews")}
          action={<LinkButton href="/creators">{t("discover")}</LinkButton>}
        >
          {t("noNewsHint")}
        </EmptyState>
      )}
    </>
  );
}
