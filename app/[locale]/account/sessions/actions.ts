"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { endOtherSessions } from "@/lib/auth/manage-sessions";
import { endSessionById } from "@/lib/auth/sessions";

export const endSessionAction = action(
  { may: "account.change", input: z.object({ id: z.uuid() }) },
  async ({ id }, user) => {
    // Ended meanwhile, here or elsewhere: what was wanted is so.
    await endSessionById(user.id, id);
    redirect("/account/sessions?done=one");
  },
);

export const endOtherSessionsAction = action(
  { may: "account.change", input: z.object({}) },
  async (_, user) => {
    await endOtherSessions(user);
    redirect("/account/sessions?done=others");
  },
);
