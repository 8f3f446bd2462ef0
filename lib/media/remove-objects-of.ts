import type { Tx } from "@/db/client";
import type { media } from "@/db/schema";
import { enqueue } from "@/lib/queue";
import { mediaFolder, publicKey } from "./keys";

type Removed = Pick<typeof media.$inferSelect, "id" | "previewKey" | "publicPrefix" | "publicWidths">;

const perJob = 500;

/**
 * Of media whose rows go in this transaction: all that was made of them, and what was uploaded, once they are gone for
 * certain. What an import found lies elsewhere and stays there.
 */
export async function removeObjectsOf(tx: Tx, removed: readonly Removed[]): Promise<void> {
  const folders = removed.map(({ id }) => mediaFolder(id));
  const keys = removed.flatMap(({ previewKey, publicPrefix, publicWidths }) => [
    ...(previewKey ? [previewKey] : []),
    ...(publicPrefix ? publicWidths.map((width) => publicKey(publicPrefix, width)) : []),
  ]);
  for (let from = 0; from < Math.max(folders.length, keys.length); from += perJob) {
    const until = from + perJob;
    await enqueue(tx, "objects.remove", {
      keys: keys.slice(from, until),
      folders: folders.slice(from, until),
    });
  }
}
