"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { turnOnTotp } from "@/lib/auth/manage-two-factor";
import { codeInput } from "@/lib/auth/second-factor";

export const turnOnAction = action(
  { may: "account.change", input: z.object({ code: codeInput }), fresh: "/account/security/app" },
  async ({ code }, user) => ({ codes: await turnOnTotp(user, code, await clientDevice()) }),
);
