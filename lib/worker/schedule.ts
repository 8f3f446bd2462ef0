import { deleteDueAccounts } from "@/lib/accounts/delete-accounts";
import { expireExports } from "@/lib/accounts/end-exports";
import { now, realNowMs } from "@/lib/clock";
import type { SweepName } from "@/lib/schedule";
import { removeExpired } from "./remove-expired";

export const runSweep: Record<SweepName, () => Promise<unknown>> = {
  "accounts.delete": deleteDueAccounts,
  "expired.remove": () => removeExpired(now(), realNowMs()),
  "exports.expire": expireExports,
};
