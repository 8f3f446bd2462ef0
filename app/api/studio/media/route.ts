import { page } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { AppError } from "@/lib/errors";
import { readLibraryFilter } from "@/lib/media/library-filter";
import { listLibrary } from "@/lib/media/list-library";

/** The library as a picker reads it, with the very filters of its page. */
export const GET = route({ may: "studio.read" }, async ({ request, user }) => {
  if (!user.creator) throw new AppError("not_found", "There is no page to have a library.");
  return page(await listLibrary(user.creator.id, readLibraryFilter(new URL(request.url).searchParams)));
});
