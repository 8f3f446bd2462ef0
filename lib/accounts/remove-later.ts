import type { Tx } from "@/db/client";
import { enqueue } from "@/lib/queue";

const perJob = 500;

/** Objects go once their rows are gone for certain: storage knows no transactions. */
export async function removeLater(tx: Tx, keys: string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += perJob) {
    await enqueue(tx, "objects.remove", { keys: keys.slice(start, start + perJob) });
  }
}
