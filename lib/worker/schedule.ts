import { deleteDueAccounts } from "@/lib/accounts/delete-accounts";
import { expireExports } from "@/lib/accounts/end-exports";
import { emptyBins } from "@/lib/catalog/posts/bin";
import { publishDuePosts } from "@/lib/catalog/posts/publish-post";
import { now, realNowMs } from "@/lib/clock";
import { startScheduledImport } from "@/lib/imports/start-import";
import { expireUploads } from "@/lib/media/uploads/expire-uploads";
import { removeOrphans } from "@/lib/media/uploads/remove-orphans";
import type { SweepName } from "@/lib/schedule";
import { removeExpired } from "./remove-expired";

export const runSweep: Record<SweepName, () => Promise<unknown>> = {
  "accounts.delete": deleteDueAccounts,
  "expired.remove": () => removeExpired(now(), realNowMs()),
  "exports.expire": expireExports,
  "uploads.expire": expireUploads,
  "uploads.orphans": removeOrphans,
  "imports.start": startScheduledImport,
  "posts.empty-bins": emptyBins,
  "posts.publish": publishDuePosts,
};
