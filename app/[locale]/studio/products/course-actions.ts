"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { timeNow } from "@/app/_pages/time-now";
import { action } from "@/app/_server/action";
import { sellerOf } from "@/app/_server/seller";
import { addModule, placeModule, removeModule, renameModule } from "@/lib/catalog/products/course-modules";
import { lessonForm, lessonTitle, moduleTitle } from "@/lib/catalog/products/lesson-input";
import { addLesson, placeLesson, removeLesson, saveLesson } from "@/lib/catalog/products/lessons";
import { lessonPath, productPath } from "@/lib/catalog/products/product-filter";
import { idInput, placeInput } from "../_components/act-input";

export const addModuleAction = action(
  { may: "studio.change", input: z.object({ id: z.guid(), title: moduleTitle }) },
  async ({ id, title }, user) => {
    await addModule(sellerOf(user), id, title);
    refresh();
  },
);

export const renameModuleAction = action(
  { may: "studio.change", input: z.object({ id: z.guid(), title: moduleTitle }) },
  async ({ id, title }, user) => {
    await renameModule(sellerOf(user), id, title);
    refresh();
  },
);

export const placeModuleAction = action(
  { may: "studio.change", input: placeInput },
  async ({ id, position }, user) => {
    await placeModule(sellerOf(user), id, position);
    refresh();
  },
);

export const removeModuleAction = action({ may: "studio.change", input: idInput }, async ({ id }, user) => {
  await removeModule(sellerOf(user), id);
  refresh();
});

export const addLessonAction = action(
  { may: "studio.change", input: z.object({ id: z.guid(), productId: z.guid(), title: lessonTitle }) },
  async ({ id, productId, title }, user): Promise<void> => {
    const lesson = await addLesson(sellerOf(user), id, title);
    redirect(lessonPath(productId, lesson.id));
  },
);

export const placeLessonAction = action(
  { may: "studio.change", input: placeInput },
  async ({ id, position }, user) => {
    await placeLesson(sellerOf(user), id, position);
    refresh();
  },
);

const saving = z.object({ id: z.guid(), seen: z.coerce.date() }).and(lessonForm);

export const saveLessonAction = action(
  { may: "studio.change", input: saving },
  async ({ id, seen, ...details }, user) => {
    const { savedAt } = await saveLesson(sellerOf(user), details, { lessonId: id, seen });
    refresh();
    const t = await getTranslations("studioProducts");
    return { seen: savedAt.toISOString(), said: t("savedAt", { time: await timeNow() }) };
  },
);

export const removeLessonAction = action(
  { may: "studio.change", input: z.object({ id: z.guid(), productId: z.guid() }) },
  async ({ id, productId }, user): Promise<void> => {
    await removeLesson(sellerOf(user), id);
    redirect(productPath(productId));
  },
);
