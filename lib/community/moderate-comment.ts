import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { comments, posts } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { tags, touch } from "@/lib/page-cache";

type Moderator = Pick<SignedInUser, "id" | "role" | "creator">;

/** Whoever wrote it still sees it; everybody else sees nothing, until it is shown again. */
export const hideComment = (by: Moderator, commentId: string): Promise<void> =>
  change(by, commentId, "hide", { hiddenAt: now(), hiddenBy: by.id });

export const showComment = (by: Moderator, commentId: string): Promise<void> =>
  change(by, commentId, "show", { hiddenAt: null, hiddenBy: null });

async function change(
  by: Moderator,
  commentId: string,
  act: "hide" | "show",
  values: { hiddenAt: Date | null; hiddenBy: string | null },
): Promise<void> {
  const isStillSo = act === "hide" ? isNull(comments.hiddenAt) : isNotNull(comments.hiddenAt);
  await db.transaction(async (tx) => {
    const known = and(eq(comments.id, commentId), isTheirsToJudge(tx, by));
    const [comment] = await tx.select({ postId: comments.postId }).from(comments).where(known).for("update");
    if (!comment) throw new NoSuchComment();
    const changed = await tx.update(comments).set(values).where(and(known, isStillSo));
    if (changed.rowCount === 0) return;
    if (by.role === "admin") {
      const subject = { subjectType: "comment", subjectId: commentId };
      await recordAudit(tx, { actorId: by.id, action: `comments.${act}`, ...subject });
    }
    await touch(tx, [tags.post(comment.postId)]);
  });
}

/** Of posts of their own; an admin's are all. */
function isTheirsToJudge(tx: Tx, { role, creator }: Moderator): SQL | undefined {
  if (role === "admin") return undefined;
  if (!creator) throw new NoSuchComment();
  const own = tx.select({ id: posts.id }).from(posts).where(eq(posts.creatorId, creator.id));
  return inArray(comments.postId, own);
}

/** Taken back by whoever wrote it, for good. */
export async function deleteComment(author: { id: string }, commentId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(comments)
      .where(and(eq(comments.id, commentId), eq(comments.userId, author.id)))
      .returning({ postId: comments.postId });
    if (!gone) throw new NoSuchComment();
    await touch(tx, [tags.post(gone.postId)]);
  });
}

class NoSuchComment extends AppError {
  constructor() {
    super("not_found", "There is no such comment.");
  }
}
