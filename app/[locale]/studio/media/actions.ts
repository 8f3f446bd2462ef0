"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { timeNow } from "@/app/_pages/time-now";
import { action } from "@/app/_server/action";
import type { CurrentUser } from "@/app/_server/session";
import { AppError } from "@/lib/errors";
import { captionsInput, captionsRemoval, removeCaptions, saveCaptions } from "@/lib/media/captions";
import { editMedium, mediumEdit } from "@/lib/media/edit-medium";
import { removalInput, removeMedia } from "@/lib/media/remove-media";
import { mediumInput, retryMedium } from "@/lib/media/retry-medium";
import { placeWords } from "./_components/place-words";

/** One sentence, and a line for each medium that stayed because it is used. */
export type RemovalNews = { said: string; kept: string[] };

function pageOf({ creator }: CurrentUser): string {
  if (!creator) throw new AppError("not_found", "There is no page to have a library.");
  return creator.id;
}

export const removeMediaAction = action(
  { may: "studio.change", input: removalInput },
  async (ids, user): Promise<RemovalNews> => {
    const { removed, kept } = await removeMedia(pageOf(user), ids);
    refresh();
    const t = await getTranslations("media");
    const said = [
      t("bulk.removed", { count: removed }),
      kept.length > 0 && t("bulk.kept", { count: kept.length }),
    ];
    return {
      said: said.filter(Boolean).join(" "),
      kept: kept.map(({ name, uses }) =>
        t("bulk.keptOne", { name, places: uses.map((use) => placeWords(t, use)).join("; ") }),
      ),
    };
  },
);

export const removeMediumAction = action(
  { may: "studio.change", input: mediumInput },
  async ({ mediaId }, user): Promise<void> => {
    const { kept } = await removeMedia(pageOf(user), [mediaId]);
    if (kept.length > 0) throw new AppError("conflict", "It is in use.", { reason: "medium_in_use" });
  },
);

export const editMediumAction = action({ may: "studio.change", input: mediumEdit }, async (edit, user) => {
  await editMedium(pageOf(user), edit);
  refresh();
  const t = await getTranslations("media.one");
  return { said: t("savedAt", { time: await timeNow() }) };
});

export const retryMediumAction = action(
  { may: "studio.change", input: mediumInput },
  async ({ mediaId }, user) => {
    await retryMedium(pageOf(user), mediaId);
    refresh();
  },
);

export const saveCaptionsAction = action(
  { may: "studio.change", input: captionsInput },
  async ({ file, ...where }, user) => {
    await saveCaptions(pageOf(user), { ...where, text: await file.text() });
    refresh();
  },
);

export const removeCaptionsAction = action(
  { may: "studio.change", input: captionsRemoval },
  async (where, user) => {
    await removeCaptions(pageOf(user), where);
    refresh();
  },
);
