import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { enqueue } from "@/lib/queue";
import { creatorMarks } from "./creator-filter";
import { columnOf } from "./list-creators";

export const mostAtOnce = 100;

export const markInput = z.object({
  creatorIds: z.array(z.guid()).min(1).max(mostAtOnce),
  mark: z.enum(creatorMarks),
  isOn: z.boolean(),
});

/** Answers with those it changed: who had the mark already is left alone, and so undone by nobody. */
export const markCreators = (
  admin: { id: string; ip: string | null },
  { creatorIds, mark, isOn }: z.output<typeof markInput>,
): Promise<string[]> =>
  db.transaction(async (tx) => {
    const column = columnOf[mark];
    const changed = await tx
      .update(creators)
      .set({ [column]: isOn })
      .where(and(inArray(creators.id, creatorIds), eq(creators[column], !isOn)))
      .returning({ id: creators.id });
    for (const { id } of changed) {
      await recordAudit(tx, {
        actorId: admin.id,
        ip: admin.ip,
        action: "creators.mark",
        subjectType: "creator",
        subjectId: id,
        data: { before: { [column]: !isOn }, after: { [column]: isOn } },
      });
    }
    const ids = changed.map(({ id }) => id);
    if (ids.length > 0) await enqueue(tx, "creator_cards.refresh", { creatorIds: ids });
    return ids;
  });
