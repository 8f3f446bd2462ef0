import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";

type Kind = (typeof media.$inferSelect)["kind"];
type Wanted = { creatorId: string; field: string; kinds?: readonly Kind[] };

/** Only what lies in one's own library can be shown or sold, and only what it was meant for. */
export async function requireOwnMedia(
  tx: Tx,
  ids: readonly string[],
  { creatorId, field, kinds }: Wanted,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: media.id, kind: media.kind, status: media.status })
    .from(media)
    .where(and(eq(media.creatorId, creatorId), inArray(media.id, [...ids])));
  const isWrong = found.some(({ kind, status }) => status === "failed" || (kinds && !kinds.includes(kind)));
  if (isWrong || found.length !== new Set(ids).size)
    throw new AppError("invalid", "This is not in your library.", { field, reason: "media_not_yours" });
}

/** What was or is shown to everybody is made public or private again, by what is true after this. */
export async function settleMedia(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<void> {
  const mediaIds = [...new Set(ids)].filter((id) => typeof id === "string");
  if (mediaIds.length > 0) await enqueue(tx, "media.settle", { mediaIds });
}
