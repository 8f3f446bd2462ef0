import type { imports } from "@/db/schema";

type Run = typeof imports.$inferSelect;

const share = 0.1;

/** More than a tenth of what there was: then the number itself has to be written. */
export const asksForNumber = ({ missingCount, listedCount, skippedCount }: Run): boolean =>
  missingCount > share * (listedCount - skippedCount + missingCount);

/** Things a second, and how long the rest of the phase takes at that rate. */
export function paceOf(run: Run, at: Date): { perSecond: number; secondsLeft: number | null } {
  const seconds = Math.max(1, (at.getTime() - run.phaseStartedAt.getTime()) / 1000);
  const done = run.phase === "listing" ? run.listedCount : run.doneCount;
  const perSecond = done / seconds;
  const left = (run.plannedCount ?? 0) - done;
  return { perSecond, secondsLeft: perSecond > 0 && left > 0 ? Math.ceil(left / perSecond) : null };
}
