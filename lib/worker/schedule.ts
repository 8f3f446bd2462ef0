import { now, realNowMs } from "@/lib/clock";
import type { SweepName } from "@/lib/schedule";
import { removeExpired } from "./remove-expired";

export const runSweep: Record<SweepName, () => Promise<unknown>> = {
  "expired.remove": () => removeExpired(now(), realNowMs()),
};
