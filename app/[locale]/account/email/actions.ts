"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { timeNow } from "@/app/_pages/time-now";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { askEmailChange } from "@/lib/auth/change-email";
import { emailInput } from "@/lib/auth/sign-in";
import { resendVerification } from "@/lib/auth/verify-email";
import { AppError } from "@/lib/errors";

export const changeEmailAction = action(
  { may: "account.change", input: z.object({ email: emailInput }), fresh: "/account/email" },
  async ({ email }, user) => {
    if (email === user.email) {
      throw new AppError("invalid", "This is the address already.", { field: "email", reason: "email_same" });
    }
    await askEmailChange(user, email, await clientDevice());
    const t = await getTranslations("account.email");
    return { said: t("asked", { email, time: await timeNow() }) };
  },
);

export const resendVerificationAction = action(
  { may: "account.change", input: z.object({}) },
  async (_, user) => {
    await resendVerification(user.id);
    const t = await getTranslations("account.verify");
    return { said: t("sent", { time: await timeNow() }) };
  },
);
