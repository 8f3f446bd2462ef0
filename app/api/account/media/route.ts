import { z } from "zod";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { mediaStates } from "@/lib/media/media-states";

const asked = z
  .string()
  .transform((ids) => ids.split(","))
  .pipe(z.array(z.uuid()).min(1).max(100));

/** How far what somebody sent has come; asked again and again while it is being prepared. */
export const GET = route({ may: "account.read" }, async ({ request, user }) => {
  const ids = asked.parse(new URL(request.url).searchParams.get("ids") ?? "");
  return data(await mediaStates(user, ids));
});
