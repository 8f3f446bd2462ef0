"use server";

import { action } from "@/app/_server/action";
import { report, reportInput } from "@/lib/community/report";

export const reportAction = action({ may: "account.change", input: reportInput }, async (wanted, user) =>
  report(user, wanted),
);
