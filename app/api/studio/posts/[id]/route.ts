import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { sellerOf } from "@/app/_server/seller";
import { draftOf, findPost } from "@/lib/catalog/posts/find-post";
import { postInput } from "@/lib/catalog/posts/post-input";
import { savePost } from "@/lib/catalog/posts/save-post";
import { notTheirs } from "@/lib/catalog/seller";

/** As it is now: what another window made of it. */
export const GET = route({ may: "studio.read" }, async ({ params, user }) => {
  const found = await findPost(sellerOf(user), params.id ?? "");
  if (!found) throw notTheirs();
  return data(draftOf(found.post));
});

/** What the editor saves a moment after the last key, and at once when it is asked to. */
export const PUT = route({ may: "studio.change", limit: "drafts" }, async ({ request, params, user }) => {
  const input = await readJson(request, postInput);
  return data(await savePost(sellerOf(user), params.id ?? "", input));
});
