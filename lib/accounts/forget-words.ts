import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { comments, reports } from "@/db/schema";
import { tags, touch } from "@/lib/page-cache";

/** What they wrote under posts may name them in every line, so it goes. That something was reported stays. */
export async function forgetWords(tx: Tx, userId: string): Promise<void> {
  const gone = await tx
    .delete(comments)
    .where(eq(comments.userId, userId))
    .returning({ postId: comments.postId });
  await touch(tx, [...new Set(gone.map(({ postId }) => tags.post(postId)))]);
  await tx.update(reports).set({ reporterId: null, note: null }).where(eq(reports.reporterId, userId));
}
