"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { rememberLink } from "@/app/_server/link";
import { clientDevice } from "@/app/_server/request";
import { forgetSession } from "@/app/_server/session";
import { askExport } from "@/lib/accounts/exports";
import { scheduleDeletion } from "@/lib/accounts/schedule-deletion";

export const askExportAction = action(
  { may: "account.change", input: z.object({}), fresh: "/account/data" },
  async (_nothing, user) => {
    await askExport(user);
    redirect("/account/data");
  },
);

/** Leads to where this browser can still take it back. */
export const deleteAccountAction = action(
  { may: "account.change", input: z.object({ email: z.string().max(254) }), fresh: "/account/data/delete" },
  async ({ email }, user) => {
    const { keepToken } = await scheduleDeletion(user, email, await clientDevice());
    await forgetSession();
    await rememberLink("keep_account", keepToken);
    redirect("/keep-account");
  },
);
