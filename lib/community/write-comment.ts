import type { z } from "zod";
import { db } from "@/db/client";
import { comments } from "@/db/schema";
import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { requireOpenPost } from "@/lib/entitlements/require-open-post";
import { AppError, invariant } from "@/lib/errors";
import { tags, touch } from "@/lib/page-cache";
import { consume } from "@/lib/rate-limit";
import type { commentInput } from "./comment-input";

type Author = Pick<SignedInUser, "id" | "role" | "creator" | "isVerified">;

/** Under what somebody may open, and under their own name: whose address nobody has confirmed has none yet. */
export async function writeComment(
  author: Author,
  { postId, body }: z.output<typeof commentInput>,
): Promise<{ id: string }> {
  if (!author.isVerified) {
    throw new AppError("forbidden", "Confirm the address first.", { reason: "not_verified" });
  }
  const post = await requireOpenPost(postId, author);
  if (!post.commentsOn) {
    throw new AppError("conflict", "Comments are off here.", { reason: "comments_off" });
  }
  await consume("comments", author.id);
  return db.transaction(async (tx) => {
    const [written] = await tx
      .insert(comments)
      .values({ postId, userId: author.id, body })
      .returning({ id: comments.id });
    invariant(written, "an insert returns its row");
    await touch(tx, [tags.post(postId)]);
    return written;
  });
}
