import { and, asc, eq, inArray } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { media, postMedia } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { picturesIn, type RichText } from "@/lib/rich-text";

export const mediaIdsOf = async (postId: string, from: Db | Tx = db): Promise<string[]> =>
  (
    await from
      .select({ id: postMedia.mediaId })
      .from(postMedia)
      .where(eq(postMedia.postId, postId))
      .orderBy(asc(postMedia.position))
  ).map(({ id }) => id);

/** Everything a post shows: its strip, its cover and the pictures in its text. */
export async function shownBy(
  post: { id: string; coverMediaId: string | null; content: RichText | null },
  from: Db | Tx = db,
): Promise<string[]> {
  const all = [
    ...(await mediaIdsOf(post.id, from)),
    ...(post.coverMediaId ? [post.coverMediaId] : []),
    ...(post.content ? picturesIn(post.content) : []),
  ];
  return [...new Set(all)];
}

/** Only what is the creator's own, and only pictures where a picture stands. A draft may hold what went wrong. */
export async function requireTheirMedia(
  tx: Tx,
  creatorId: string,
  { pictures, all }: { pictures: string[]; all: string[] },
): Promise<void> {
  const wanted = [...new Set([...pictures, ...all])];
  if (wanted.length === 0) return;
  const rows = await tx
    .select({ id: media.id, kind: media.kind })
    .from(media)
    .where(and(eq(media.creatorId, creatorId), inArray(media.id, wanted)))
    .for("key share");
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const isFit = all.every((id) => kinds.has(id)) && pictures.every((id) => kinds.get(id) === "image");
  if (!isFit) throw new AppError("invalid", "A file is not there any more.", { reason: "media_gone" });
}

export async function setMedia(tx: Tx, postId: string, mediaIds: string[]): Promise<void> {
  const before = await mediaIdsOf(postId, tx);
  if (before.join() === mediaIds.join()) return;
  await tx.delete(postMedia).where(eq(postMedia.postId, postId));
  if (mediaIds.length === 0) return;
  await tx.insert(postMedia).values(mediaIds.map((mediaId, position) => ({ postId, mediaId, position })));
}

export type StuckMedia = { pending: number; failed: number };

/** How many of the files it shows are still being prepared, and how many never will be. */
export async function stuckMediaOf(mediaIds: string[], from: Db | Tx = db): Promise<StuckMedia> {
  if (mediaIds.length === 0) return { pending: 0, failed: 0 };
  const rows = await from.select({ status: media.status }).from(media).where(inArray(media.id, mediaIds));
  const count = (status: "pending" | "failed") => rows.filter((row) => row.status === status).length;
  return { pending: count("pending"), failed: count("failed") };
}
