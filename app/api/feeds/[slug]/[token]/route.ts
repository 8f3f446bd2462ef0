import { feedWords } from "@/app/_pages/feed-words";
import { privateXml } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { findFeedReader } from "@/lib/community/feed-token";
import { rssOf } from "@/lib/community/rss";
import { feedOf } from "@/lib/entitlements/feed-of";
import { AppError } from "@/lib/errors";

/** A member's own feed. The address opens nothing by itself: each time it is asked what its reader may see now. */
export const GET = route({ may: "public.read", limit: "api" }, async ({ params }) => {
  const { slug = "", token = "" } = params;
  const reader = await findFeedReader(slug, token);
  const feed = reader && (await feedOf(slug, reader));
  if (!feed) throw new AppError("not_found", "There is no such feed.");
  return privateXml(rssOf(feed, null, await feedWords(feed.name)));
});
