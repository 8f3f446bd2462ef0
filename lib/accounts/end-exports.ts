import { and, eq, inArray, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { dataExports } from "@/db/schema";
import { now } from "@/lib/clock";
import { removeObjects } from "@/lib/media/private-files";
import { enqueue } from "@/lib/queue";
import { giveBack } from "@/lib/rate-limit";
import { keyOfExport } from "./exports";

const batch = 100;

/** After the last try. It was our fault, so it is not counted among those they may ask for. */
export async function failExport(id: string): Promise<void> {
  const [failed] = await db.transaction(async (tx) => {
    const rows = await tx
      .update(dataExports)
      .set({ status: "failed" })
      .where(and(eq(dataExports.id, id), eq(dataExports.status, "pending")))
      .returning({ userId: dataExports.userId });
    for (const { userId } of rows) await enqueue(tx, "mails.send", { kind: "export_failed", userId });
    return rows;
  });
  if (failed) await giveBack("exports", failed.userId);
  await removeObjects([keyOfExport(id)]);
}

/** The object goes first: a row that still says “ready” is found again, an object without a row never would be. */
export async function expireExports(): Promise<void> {
  for (;;) {
    const due = await db
      .select({ id: dataExports.id, key: dataExports.key })
      .from(dataExports)
      .where(and(eq(dataExports.status, "ready"), lte(dataExports.expiresAt, now())))
      .limit(batch);
    if (due.length === 0) return;
    await removeObjects(due.flatMap(({ key }) => (key ? [key] : [])));
    await db
      .update(dataExports)
      .set({ status: "expired", key: null })
      .where(
        inArray(
          dataExports.id,
          due.map(({ id }) => id),
        ),
      );
  }
}
