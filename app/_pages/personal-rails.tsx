import { Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/app/_server/session";
import { LatestPostCard } from "@/components/catalog/latest-post-card";
import { StartedCard } from "@/components/catalog/started-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Rail } from "@/components/ui/rail";
import { listNewsFor } from "@/lib/catalog/news";
import { listStarted } from "@/lib/entitlements/started";

/** What a fan began, and what is new from those they follow; a fan of nobody yet is shown the way. */
export async function PersonalRails({ user }: { user: CurrentUser }) {
  const [t, started, news] = await Promise.all([
    getTranslations("home"),
    listStarted(user),
    listNewsFor(user.id),
  ]);
  const { displayName: name } = user;
  return (
    <>
      <h1 className="font-bold text-h1">
        {name ? t("hello", { name: name.split(" ")[0] ?? name }) : t("helloAll")}
      </h1>
      {started.length > 0 && (
        <Rail id="rail-started" title={t("started")} shape="wide">
          {started.map((one) => (
            <StartedCard key={one.id} started={one} />
          ))}
        </Rail>
      )}
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
