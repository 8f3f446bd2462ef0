import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { progressInput, saveProgress } from "@/lib/delivery/lesson-progress";

/** Told by players now and then, and by a beacon when the page is left. */
export const POST = route({ may: "account.change" }, async ({ request, params, user }) => {
  await saveProgress(user, params.id ?? "", await readJson(request, progressInput));
  return data(null);
});
