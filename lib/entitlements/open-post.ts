import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { publicPicture } from "@/lib/media/picture";
import { picturesIn, richTextOf } from "@/lib/rich-text";
import { listAttached, lockedMedia, openMedia } from "./attached-media";
import { findPost, type PostRow } from "./find-post";
import { passFor } from "./pass";
import type { LockedPost, OpenPost, PostView } from "./post-view";
import { canSee, isOnShow, type Pass } from "./rules";
import { waysInto } from "./ways-in";

export type Viewer = Pick<SignedInUser, "id" | "role" | "creator"> | null;

/** A post as this visitor may have it; null when there is none they may know of. */
export async function openPost(id: string, viewer: Viewer): Promise<PostView | null> {
  const row = await findPost(id, viewer);
  if (!row) return null;
  const { creatorId, productId } = row.guarded;
  const pass = await passFor(viewer, { creatorIds: [creatorId], productIds: productId ? [productId] : [] });
  if (canSee(row.guarded, pass)) return openedFor(row, pass, viewer);
  return isOnShow(row.guarded, pass.at) ? lockedFor(row, pass) : null;
}

/** Written field by field: whatever is added to a post must be let through here before anybody sees it. */
const headOf = ({ id, title, guarded, creator, avatar, planName, likeCount, isSaved }: PostRow) => ({
  id,
  title,
  publishedAt: guarded.publishedAt?.toISOString() ?? null,
  creator: { id: creator.id, slug: creator.slug, name: creator.name, avatar: publicPicture(avatar) },
  access: guarded.access,
  tierName: planName,
  likeCount,
  isSaved,
});

export async function openedFor(row: PostRow, pass: Pass, viewer: Viewer): Promise<OpenPost> {
  const content = row.content ?? richTextOf(row.body ?? "");
  const rows = await listAttached(row.id, picturesIn(content), viewer?.id ?? null);
  return {
    ...headOf(row),
    state: "open",
    isOnShow: isOnShow(row.guarded, pass.at),
    mayModerate: pass.role === "admin" || row.guarded.creatorId === pass.creatorId,
    isLiked: row.isLiked,
    content,
    ...openMedia(rows),
    commentCount: row.commentsOn ? row.commentCount : null,
  };
}

export async function lockedFor(row: PostRow, pass: Pass): Promise<LockedPost> {
  const [rows, ways] = await Promise.all([listAttached(row.id, [], null), waysInto(row, pass)]);
  return { ...headOf(row), state: "locked", ...lockedMedia(rows), ...ways };
}
