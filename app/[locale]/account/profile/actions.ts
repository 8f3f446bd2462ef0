"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { timeNow } from "@/app/_pages/time-now";
import { action } from "@/app/_server/action";
import { editProfile, profileInput } from "@/lib/auth/edit-profile";

export const saveProfileAction = action(
  { may: "account.change", input: profileInput },
  async (profile, user) => {
    await editProfile(user.id, profile);
    refresh();
    const t = await getTranslations("account");
    return { said: t("savedAt", { time: await timeNow() }) };
  },
);
