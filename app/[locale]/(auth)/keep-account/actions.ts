"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { forgetLink, readLink } from "@/app/_server/link";
import { clientDevice } from "@/app/_server/request";
import { welcome } from "@/app/_server/welcome";
import { keepAccount } from "@/lib/auth/keep-account";
import { startSession } from "@/lib/auth/sessions";

export const keepAction = action({ may: "public.enter", input: z.object({}) }, async () => {
  const token = (await readLink("keep_account")) ?? "";
  const entry = await keepAccount(token, await clientDevice(), startSession);
  await forgetLink();
  redirect(await welcome(entry, "/"));
});

/** The day stays: nobody who comes to this browser later should find the offer to call it off. */
export const leaveAction = action({ may: "public.enter", input: z.object({}) }, async () => {
  await forgetLink();
  redirect("/");
});
