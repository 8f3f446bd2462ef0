"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { readLink } from "@/app/_server/link";
import { confirmEmailChange } from "@/lib/auth/change-email";

export const confirmAction = action({ may: "public.enter", input: z.object({}) }, async () => {
  await confirmEmailChange((await readLink("change_email")) ?? "");
  // The page finds the link used, and says what that means.
  redirect("/change-email");
});
