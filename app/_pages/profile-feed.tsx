import { Rss } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { FeedForm } from "@/components/community/feed-form";
import { Time } from "@/components/date";
import type { Profile } from "@/lib/catalog/profile";
import { renewFeedAction } from "./feed-action";
import { feedAddress } from "./feed-address";
import type { Viewer } from "./profile-viewer";

/** For readers of feeds: what is open to all, and for members an address of their own. */
export async function ProfileFeed({ creator, viewer }: { creator: Profile; viewer: Viewer | null }) {
  const t = await getTranslations("feed");
  const madeAt = viewer?.feedMadeAt;
  return (
    <section aria-labelledby="feed" className="grid gap-3">
      <h3 id="feed" className="font-semibold text-h4">
        {t("title")}
      </h3>
      <a
        href={feedAddress(creator.slug)}
        className="inline-flex min-h-11 w-fit items-center gap-2 font-medium text-accent-text text-label hover:underline"
      >
        <Rss aria-hidden="true" className="size-4" />
        {t("open")}
      </a>
      {viewer?.isMember && (
        <>
          <p className="text-label text-muted">{t("forMembers")}</p>
          {madeAt && (
            <p className="text-label text-muted">{t.rich("made", { date: () => <Time value={madeAt} /> })}</p>
          )}
          <FeedForm
            slug={creator.slug}
            action={renewFeedAction}
            words={{
              make: madeAt ? t("renew") : t("make"),
              making: t("making"),
              yours: t("yours"),
              once: t("once"),
              copy: t("copy"),
              copied: t("copied"),
            }}
          />
        </>
      )}
    </section>
  );
}
