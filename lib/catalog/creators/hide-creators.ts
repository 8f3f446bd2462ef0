import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { creators } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { tags, touch } from "@/lib/page-cache";
import { enqueue } from "@/lib/queue";
import { settleMedia } from "../own-media";
import { mostAtOnce } from "./mark-creators";

export const hideInput = z.object({
  creatorIds: z.array(z.guid()).min(1).max(mostAtOnce),
  reason: z.string().trim().max(500).default(""),
});

type Admin = { id: string; ip: string | null };
type Wanted = z.output<typeof hideInput>;

/** Out of everybody's sight, and only an admin brings it back. What was bought or is paid for stays open. */
export const hideCreators = (admin: Admin, wanted: Wanted): Promise<string[]> =>
  db.transaction((tx) => hideInside(tx, admin, wanted));

export const hideInside = (tx: Tx, admin: Admin, wanted: Wanted): Promise<string[]> =>
  turn(tx, admin, wanted, { from: eq(creators.status, "active"), to: "hidden", action: "creators.hide" });

/** Also a draft that nobody else could publish: it has no person. */
export const showCreators = (admin: Admin, wanted: Wanted): Promise<string[]> =>
  db.transaction((tx) =>
    turn(tx, admin, wanted, {
      from: or(eq(creators.status, "hidden"), and(eq(creators.status, "draft"), isNull(creators.userId))),
      to: "active",
      action: "creators.show",
    }),
  );

type Turn = { from: ReturnType<typeof and>; to: "hidden" | "active"; action: string };

async function turn(tx: Tx, admin: Admin, { creatorIds, reason }: Wanted, { from, to, action }: Turn) {
  const changed = await tx
    .update(creators)
    .set({ status: to })
    .where(and(inArray(creators.id, creatorIds), from))
    .returning();
  for (const { id } of changed) {
    await recordAudit(tx, {
      actorId: admin.id,
      ip: admin.ip,
      action,
      subjectType: "creator",
      subjectId: id,
      data: { after: { status: to }, ...(reason && { reason }) },
    });
  }
  const ids = changed.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await settleMedia(
    tx,
    changed.flatMap((one) => [one.avatarMediaId, one.bannerMediaId, one.thumbnailMediaId]),
  );
  await enqueue(tx, "creator_cards.refresh", { creatorIds: ids });
  await touch(tx, [tags.creators, ...changed.map(({ slug }) => tags.creator(slug))]);
  return ids;
}
