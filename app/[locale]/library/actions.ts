"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { ownPath } from "@/app/_server/own-path";
import { addToLibrary } from "@/lib/delivery/add-to-library";
import { renewDownloadLink } from "@/lib/delivery/download-links";
import { requireOpen } from "@/lib/delivery/holding";
import { markLesson } from "@/lib/delivery/lesson-progress";
import { lessonPath, libraryPath } from "@/lib/delivery/library-filter";
import { setArchived } from "@/lib/delivery/library-items";
import { env } from "@/lib/env";

const product = z.object({ productId: z.guid() });
const isYes = z.enum(["yes", "no"]).transform((word) => word === "yes");

export const archiveAction = action(
  { may: "account.change", input: product.extend({ archive: isYes, back: z.string().max(500) }) },
  async ({ productId, archive, back }, user) => {
    await setArchived(user, productId, archive);
    const list = new URL(ownPath(back) ?? libraryPath, env.APP_URL);
    list.searchParams.delete("archived");
    if (archive) list.searchParams.set("archived", productId);
    redirect(`${libraryPath}${list.search}`);
  },
);

export const addToLibraryAction = action(
  { may: "account.change", input: product },
  async ({ productId }, user) => {
    await addToLibrary(user, productId);
    redirect(`${libraryPath}?new=${productId}`);
  },
);

/** Shown this once: what is kept of it opens nothing. */
export const renewLinkAction = action(
  { may: "account.change", input: product },
  async ({ productId }, user) => {
    const { id } = await requireOpen(user, productId);
    const { token } = await renewDownloadLink(user.id, id);
    refresh();
    return { address: `${env.APP_URL}/api/downloads/${token}` };
  },
);

export const markLessonAction = action(
  {
    may: "account.change",
    input: product.extend({ lessonId: z.guid(), nextId: z.guid().or(z.literal("")), done: isYes }),
  },
  async ({ productId, lessonId, nextId, done }, user) => {
    await markLesson(user, lessonId, done);
    redirect(lessonPath(productId, done && nextId ? nextId : lessonId));
  },
);
