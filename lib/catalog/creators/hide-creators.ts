import { and, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { creators } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { tags, touch } from "@/lib/page-cache";
import { enqueue } from "@/lib/queue";
import { settleMedia } from "../own-media";

type Admin = { id: string; ip: string | null };
type Wanted = { creatorIds: string[]; reason?: string };

/** A draft of the platform's own, which no person could publish or take back. */
const isOurDraft = () => and(eq(creators.status, "draft"), isNull(creators.userId));

/** Out of everybody's sight, and only an admin brings it back. What was bought or is paid for stays open. */
export const hideCreators = (admin: Admin, wanted: Wanted): Promise<string[]> =>
  db.transaction((tx) => hideCreatorsInside(tx, admin, wanted));

export const hideCreatorsInside = (tx: Tx, admin: Admin, wanted: Wanted): Promise<string[]> =>
  turn(tx, admin, wanted, { from: or(eq(creators.status, "active"), isOurDraft()), to: "hidden" });

export const showCreators = (admin: Admin, wanted: Wanted): Promise<string[]> =>
  db.transaction((tx) =>
    turn(tx, admin, wanted, { from: or(eq(creators.status, "hidden"), isOurDraft()), to: "active" }),
  );

type Turn = { from: SQL | undefined; to: "hidden" | "active" };

async function turn(tx: Tx, admin: Admin, { creatorIds, reason }: Wanted, { from, to }: Turn) {
  const changed = await tx
    .update(creators)
    // Somebody has decided: a folder that comes back to its bucket decides nothing any more.
    .set({ status: to, statusBeforeVanishing: null })
    .where(and(inArray(creators.id, creatorIds), from))
    .returning();
  for (const { id } of changed) {
    await recordAudit(tx, {
      actorId: admin.id,
      ip: admin.ip,
      action: to === "hidden" ? "creators.hide" : "creators.show",
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
