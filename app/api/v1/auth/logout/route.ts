import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { endSessionById } from "@/lib/auth/sessions";

/** The access token stops at once, and every refresh token of its sign-in with it. */
export const POST = route({ may: "account.read", by: "token" }, async ({ user }) => {
  await endSessionById(user.id, user.session.id);
  return data({ status: "signed_out" });
});
