"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { readLink, rememberLink } from "@/app/_server/link";
import { forgetSession } from "@/app/_server/session";
import { undoEmailChange } from "@/lib/auth/change-email";

export const undoAction = action({ may: "public.enter", input: z.object({}) }, async () => {
  const { resetToken } = await undoEmailChange((await readLink("undo_email_change")) ?? "");
  await forgetSession();
  await rememberLink("reset_password", resetToken);
  redirect("/reset-password");
});
