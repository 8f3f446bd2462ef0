import { ownPath } from "@/app/_server/own-path";
import { seeOther } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { forgetSession } from "@/app/_server/session";

/** A cookie whose session is over elsewhere lands here and is laid down; a live one is left alone. */
export const GET = route({ may: "public.enter" }, async ({ request, user }) => {
  if (!user) await forgetSession();
  return seeOther(ownPath(new URL(request.url).searchParams.get("next")) ?? "/");
});
