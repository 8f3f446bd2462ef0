"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { sellerOf } from "@/app/_server/seller";
import type { Said } from "@/components/forms/said";
import { actOnMany, acts, mostAtOnce } from "@/lib/catalog/posts/act-on-many";
import { binPost, restorePost } from "@/lib/catalog/posts/bin";
import { duplicatePost } from "@/lib/catalog/posts/duplicate-post";
import { postPath } from "@/lib/catalog/posts/post-paths";
import { pinPost, unpublishPost } from "@/lib/catalog/posts/unpublish-post";
import { AppError } from "@/lib/errors";
import { idInput, switchInput } from "../_components/act-input";

export const duplicateAction = action(
  { may: "studio.change", input: idInput },
  async ({ id }, user): Promise<void> => {
    const t = await getTranslations("studioPosts");
    redirect(postPath(await duplicatePost(sellerOf(user), id, t("copy"))));
  },
);

export const pinAction = action({ may: "studio.change", input: switchInput }, async ({ id, to }, user) => {
  await pinPost(sellerOf(user), id, to === "on");
  refresh();
});

export const unpublishAction = action({ may: "studio.change", input: idInput }, async ({ id }, user) => {
  await unpublishPost(sellerOf(user), id);
  refresh();
});

export const binAction = action({ may: "studio.change", input: idInput }, async ({ id }, user) => {
  await binPost(sellerOf(user), id);
  refresh();
});

export const restoreAction = action({ may: "studio.change", input: idInput }, async ({ id }, user) => {
  await restorePost(sellerOf(user), id);
  refresh();
});

/** Each ticked box has a name of its own: a form gives only one value for each name. */
const many = z
  .looseObject({ act: z.enum(acts) })
  .transform(({ act, ...rest }) => ({
    act,
    ids: Object.keys(rest).flatMap((name) => (name.startsWith("pick:") ? [name.slice("pick:".length)] : [])),
  }))
  .pipe(z.object({ act: z.enum(acts), ids: z.array(z.guid()).max(mostAtOnce) }));

export const actOnManyAction = action(
  { may: "studio.change", input: many },
  async ({ act, ids }, user): Promise<Said> => {
    if (ids.length === 0) throw new AppError("invalid", "Nothing is ticked.", { reason: "no_post_picked" });
    const outcome = await actOnMany(sellerOf(user), act, ids);
    refresh();
    const t = await getTranslations("studioPosts.many");
    return {
      said: [t(`${act}.done`, outcome), outcome.refused > 0 && t("refused", outcome)]
        .filter(Boolean)
        .join(" "),
    };
  },
);
