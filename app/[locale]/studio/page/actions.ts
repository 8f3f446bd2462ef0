"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { timeNow } from "@/app/_pages/time-now";
import { action } from "@/app/_server/action";
import { sellerOf } from "@/app/_server/seller";
import { changeSlug } from "@/lib/catalog/page/change-slug";
import { pageForm } from "@/lib/catalog/page/page-input";
import { publishPage, unpublishPage } from "@/lib/catalog/page/publish-page";
import { savePage } from "@/lib/catalog/page/save-page";

export const savePageAction = action({ may: "studio.change", input: pageForm }, async (page, user) => {
  await savePage(sellerOf(user), page);
  refresh();
  const t = await getTranslations("studioPage");
  return { said: t("savedAt", { time: await timeNow() }) };
});

export const changeSlugAction = action(
  { may: "studio.change", input: z.object({ slug: z.string().max(200) }), limit: "slug" },
  async ({ slug }, user) => {
    const changed = await changeSlug(sellerOf(user), slug);
    refresh();
    const t = await getTranslations("studioPage.address");
    return { said: t("changed", { slug: changed.slug }) };
  },
);

export const switchPageAction = action(
  { may: "studio.change", input: z.object({ to: z.enum(["on", "off"]) }) },
  async ({ to }, user) => {
    await (to === "on" ? publishPage : unpublishPage)(sellerOf(user));
    refresh();
  },
);
