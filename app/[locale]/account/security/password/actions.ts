"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { changePassword } from "@/lib/auth/change-password";
import { anyPassword } from "@/lib/auth/password-policy";

export const changePasswordAction = action(
  {
    may: "account.change",
    input: z.object({ current: z.string().min(1).max(1_024), password: anyPassword }),
  },
  async ({ current, password }, user) => {
    await changePassword(user, { current, next: password }, await clientDevice());
    redirect("/account/security?done=password");
  },
);
