"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { turnOffTotp } from "@/lib/auth/manage-two-factor";
import { codeInput } from "@/lib/auth/second-factor";

/** Not asked for a proof besides: the code is one, and an app shows each of them for one use only. */
export const turnOffAction = action(
  { may: "account.change", input: z.object({ code: codeInput }) },
  async ({ code }, user) => {
    await turnOffTotp(user, code, await clientDevice());
    redirect("/account/security?done=off");
  },
);
