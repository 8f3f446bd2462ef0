import { and, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { importFaults } from "@/db/schema";
import { csvLine, csvStart } from "@/lib/csv";

const batch = 1_000;

/** Read a piece at a time while it is being sent. */
export async function* exportFaults(importId: string): AsyncGenerator<string> {
  yield csvStart + csvLine(["key", "reason"]);
  for (let after = 0; ; ) {
    const faults = await db
      .select()
      .from(importFaults)
      .where(and(eq(importFaults.importId, importId), gt(importFaults.id, after)))
      .orderBy(importFaults.id)
      .limit(batch);
    const last = faults.at(-1);
    if (!last) return;
    yield faults.map(({ key, reason }) => csvLine([key, reason])).join("");
    after = last.id;
  }
}
