"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { hideCreators } from "@/lib/catalog/creators/hide-creators";
import { AppError } from "@/lib/errors";
import { activateAll, activateCreators, chosenInput } from "@/lib/imports/activate";
import { chooseCover, coverInput, nameInput, renameImported } from "@/lib/imports/edit-imported";
import { importedCreatorPath, importedPath } from "@/lib/imports/import-addresses";

const fromHere = async ({ id }: { id: string }) => ({ id, ip: (await clientDevice()).ip });

/** Answers with whom it changed, so that the same form can take it back. */
export const changeChosenAction = action(
  { may: "imports.run", input: chosenInput },
  async ({ act, ids }, user) => {
    if (ids.length === 0) throw new AppError("invalid", "Nobody was chosen.", { reason: "nothing_chosen" });
    const admin = await fromHere(user);
    return {
      act,
      ids: await (act === "hide" ? hideCreators(admin, { creatorIds: ids }) : activateCreators(admin, ids)),
    };
  },
);

export const activateAllAction = action({ may: "imports.run", input: z.object({}) }, async (_, user) => {
  await activateAll(await fromHere(user));
  redirect(importedPath);
});

export const renameAction = action({ may: "imports.run", input: nameInput }, async (wanted, user) => {
  await renameImported(await fromHere(user), wanted);
  redirect(`${importedCreatorPath(wanted.creatorId)}?done=name`);
});

export const coverAction = action({ may: "imports.run", input: coverInput }, async (wanted, user) => {
  await chooseCover(await fromHere(user), wanted);
  redirect(importedCreatorPath(wanted.creatorId));
});
