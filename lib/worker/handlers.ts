import { db } from "@/db/client";
import { failExport } from "@/lib/accounts/end-exports";
import { makeExport } from "@/lib/accounts/make-export";
import { refreshCreatorCards } from "@/lib/catalog/creator-cards";
import { invariant } from "@/lib/errors";
import { removeObjects } from "@/lib/media/private-files";
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
  "mails.send": (mail, _signal, jobId) => sendAccountMail(mail, jobId),
  "objects.remove": ({ keys }) => removeObjects(keys),
  "sweeps.run": ({ sweep }) => runSweep[named(sweep)](),
};

function named(sweep: string) {
  invariant(isSweepName(sweep), `there is no sweep called ${sweep}`);
  return sweep;
}
