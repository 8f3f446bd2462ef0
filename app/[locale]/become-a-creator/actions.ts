"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { rememberRole } from "@/app/_server/session";
import { identityInput, saveIdentity } from "@/lib/accounts/identity";
import { openStudio } from "@/lib/accounts/open-studio";
import { aboutInput, saveAbout } from "@/lib/accounts/save-about";
import { pageInput, savePage } from "@/lib/accounts/save-page";

export const savePageAction = action({ may: "creator.begin", input: pageInput }, async (page, user) => {
  await savePage(user, page);
  redirect("/become-a-creator/about");
});

export const saveAboutAction = action({ may: "creator.begin", input: aboutInput }, async (about, user) => {
  await saveAbout(user, about);
  redirect("/become-a-creator/identity");
});

export const saveIdentityAction = action(
  { may: "creator.begin", input: identityInput },
  async (identity, user) => {
    await saveIdentity(user, identity);
    redirect("/become-a-creator/start");
  },
);

export const openStudioAction = action(
  { may: "creator.begin", input: z.object({ rules: z.literal("on") }) },
  async (_rules, user) => {
    await openStudio(user);
    await rememberRole(user.id, "creator");
    redirect("/studio");
  },
);
