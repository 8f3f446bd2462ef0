import { publicPage } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { listPostsOf } from "@/lib/catalog/profile-posts";
import { pageOf, pagingInput } from "@/lib/page";
import { answerFor } from "../../../_parts/creator-at";

export const GET = route({ may: "public.read", by: "token" }, ({ request, params }) =>
  answerFor(
    params.slug,
    (slug) => `/api/v1/public/creators/${slug}/posts`,
    async ({ id, postCount }) => {
      const paging = pagingInput.parse(Object.fromEntries(new URL(request.url).searchParams));
      const posts = await listPostsOf(id, paging.page, paging.limit);
      return publicPage(request, pageOf(posts, paging, postCount));
    },
  ),
);
