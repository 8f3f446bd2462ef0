"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { forgetLink, readLink } from "@/app/_server/link";
import { clientDevice } from "@/app/_server/request";
import { welcome } from "@/app/_server/welcome";
import { renewLink } from "@/lib/auth/renew-link";
import { resetInput, resetPassword } from "@/lib/auth/reset-password";
import { startSession } from "@/lib/auth/sessions";
import { sent } from "../_parts/sent";

const readToken = async () => (await readLink("reset_password")) ?? "";

export const resetAction = action({ may: "public.enter", input: resetInput }, async ({ password }) => {
  const entry = await resetPassword(await readToken(), password, await clientDevice(), startSession);
  await forgetLink();
  redirect(await welcome(entry, "/"));
});

export const renewAction = action({ may: "public.enter", input: z.object({}) }, async () => {
  await renewLink("reset_password", await readToken(), await clientDevice());
  return sent();
});
