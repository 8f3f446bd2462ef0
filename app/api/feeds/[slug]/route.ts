import { feedAddress } from "@/app/_pages/feed-address";
import { feedWords } from "@/app/_pages/feed-words";
import { slugOfTodayOf } from "@/app/_pages/profile-data";
import { movedTo, publicAnswer } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { rssOf } from "@/lib/community/rss";
import { feedOf } from "@/lib/entitlements/feed-of";
import { AppError } from "@/lib/errors";

/** A creator's posts for readers of feeds: what is open to all in full, of the rest its title. */
export const GET = route({ may: "public.read", limit: "api" }, async ({ request, params }) => {
  const slug = params.slug ?? "";
  const feed = await feedOf(slug, null);
  if (feed) {
    const body = rssOf(feed, feedAddress(slug), await feedWords(feed.name));
    return publicAnswer(request, { type: "application/rss+xml; charset=utf-8", body });
  }
  const today = await slugOfTodayOf(slug);
  if (today) return movedTo(feedAddress(today));
  throw new AppError("not_found", "There is no such feed.");
});
