import { leaveTo } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { currentUser } from "@/app/_server/session";
import { exportAddress } from "@/lib/accounts/exports";
import { AppError } from "@/lib/errors";

/** Their own archive, for themselves: an admin who looks through their eyes does not take it away. */
export const GET = route({ may: "account.read" }, async ({ params, user }) => {
  if ((await currentUser())?.viewedBy) {
    throw new AppError("forbidden", "Looking is all.", { reason: "only_looking" });
  }
  const address = await exportAddress(user.id, params.id ?? "");
  if (!address) throw new AppError("not_found", "There is no such export.");
  return leaveTo(address);
});
