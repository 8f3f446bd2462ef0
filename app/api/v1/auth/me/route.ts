import { profileOf } from "@/app/_server/api-access";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";

export const GET = route({ may: "account.read", by: "token" }, async ({ user }) =>
  data(await profileOf(user)),
);
