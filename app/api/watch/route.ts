import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { saveWatch, watchInput } from "@/lib/community/watch";

/** Told by players now and then, and by a beacon when the page is left. */
export const POST = route({ may: "account.change" }, async ({ request, user }) => {
  await saveWatch(user, await readJson(request, watchInput));
  return data(null);
});
