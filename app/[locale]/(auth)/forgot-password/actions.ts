"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { askReset } from "@/lib/auth/reset-password";
import { emailInput } from "@/lib/auth/sign-in";

export const askResetAction = action(
  { may: "public.enter", input: z.object({ email: emailInput }) },
  async ({ email }) => {
    await askReset(email, await clientDevice());
    const t = await getTranslations("forgotPassword");
    return { said: t("sent") };
  },
);
