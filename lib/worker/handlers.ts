import { db } from "@/db/client";
import { refreshCreatorCards } from "@/lib/catalog/creator-cards";
import { invariant } from "@/lib/errors";
import type { Payload, QueueName } from "@/lib/queue";
import { isSweepName } from "@/lib/schedule";
import { runSweep } from "./schedule";

/** Any job may run twice, whole or in part: a handler looks at what is true now and does what is left to do. */
export type Handlers = {
  [Name in QueueName]: (payload: Payload<Name>, signal: AbortSignal) => Promise<unknown>;
};

export const handlers: Handlers = {
  "creator_cards.refresh": ({ creatorIds }) => db.transaction((tx) => refreshCreatorCards(tx, creatorIds)),
  "sweeps.run": ({ sweep }) => runSweep[named(sweep)](),
};

function named(sweep: string) {
  invariant(isSweepName(sweep), `there is no sweep called ${sweep}`);
  return sweep;
}
