import { publicPage } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { listCreators } from "@/lib/catalog/discover";
import { readFilter } from "@/lib/catalog/discover-filter";
import { pagingInput } from "@/lib/page";
import { shownCard } from "../_parts/shown-creator";

const longestSearch = 60;

export const GET = route({ may: "public.read", by: "token" }, async ({ request }) => {
  const { searchParams } = new URL(request.url);
  const paging = pagingInput.parse(Object.fromEntries(searchParams));
  const search = (searchParams.get("q") ?? "").trim().slice(0, longestSearch);
  const page = await listCreators(readFilter(searchParams), search, paging);
  return publicPage(request, { ...page, items: page.items.map(shownCard) });
});
