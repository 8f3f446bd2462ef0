import { db } from "@/db/client";
import { failExport } from "@/lib/accounts/end-exports";
import { makeExport } from "@/lib/accounts/make-export";
import { refreshCreatorCards } from "@/lib/catalog/creator-cards";
import { announcePost } from "@/lib/community/announce-post";
import { invariant } from "@/lib/errors";
import { prepareMedia } from "@/lib/imports/prepare-media";
import { runImport } from "@/lib/imports/run-import";
import { removeFolder, removeObjects } from "@/lib/media/private-files";
import { failMedium } from "@/lib/media/process/fail-medium";
import { makeRenditions } from "@/lib/media/process/make-renditions";
import { processMedium } from "@/lib/media/process/process-medium";
import { settleMedia } from "@/lib/media/settle-media";
import type { Payload, QueueName } from "@/lib/queue";
import { isSweepName } from "@/lib/schedule";
import { sendAccountMail } from "./account-mails";
import { runSweep } from "./schedule";

/** Any job may run twice, whole or in part: a handler looks at what is true now and does what is left to do. */
export type Handlers = {
  [Name in QueueName]: (payload: Payload<Name>, signal: AbortSignal, jobId: string) => Promise<unknown>;
};

export const handlers: Handlers = {
  "creator_cards.refresh": ({ creatorIds }) => db.transaction((tx) => refreshCreatorCards(tx, creatorIds)),
  "exports.fail": ({ exportId }) => failExport(exportId),
  "exports.make": ({ exportId }, signal) => makeExport(exportId, signal),
  "imports.prepare": prepareMedia,
  "imports.run": ({ importId }, signal) => runImport(importId, signal),
  "mails.send": (mail, _signal, jobId) => sendAccountMail(mail, jobId),
  "media.fail": ({ mediaId }) => failMedium(mediaId, "not_processed"),
  "media.process": ({ mediaId }, signal) => processMedium(mediaId, signal),
  "media.renditions": ({ mediaId }, signal) => makeRenditions(mediaId, signal),
  "media.settle": ({ mediaIds }, signal) => settleMedia(mediaIds, signal),
  "objects.remove": async ({ keys, folders = [] }) => {
    await removeObjects(keys);
    for (const folder of folders) await removeFolder(folder);
  },
  "posts.announce": announcePost,
  "sweeps.run": ({ sweep }) => runSweep[named(sweep)](),
};

function named(sweep: string) {
  invariant(isSweepName(sweep), `there is no sweep called ${sweep}`);
  return sweep;
}
