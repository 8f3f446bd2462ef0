import { publicPage } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { readLibraryFilter } from "@/lib/delivery/library-filter";
import { listLibrary } from "@/lib/delivery/list-library";
import { pagingInput } from "@/lib/page";

/** What one's own library holds, as the page shows it for the same query; told again only when it has changed. */
export const GET = route({ may: "account.read", by: "token" }, async ({ request, user }) => {
  const query = new URL(request.url).searchParams;
  const paging = pagingInput.parse(Object.fromEntries(query));
  const {
    creators: _creators,
    archivedCount: _count,
    ...listed
  } = await listLibrary(user, readLibraryFilter(query), paging);
  const items = listed.items.map(({ cover, postId, ...item }) => ({
    ...item,
    coverUrl: cover?.src ?? null,
    opensPostId: postId,
  }));
  return publicPage(request, { ...listed, items });
});
