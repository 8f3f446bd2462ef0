"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { renewBackupCodes } from "@/lib/auth/manage-two-factor";

export const renewCodesAction = action(
  { may: "account.change", input: z.object({}), fresh: "/account/security/codes" },
  async (_, user) => ({ codes: await renewBackupCodes(user, await clientDevice()) }),
);
