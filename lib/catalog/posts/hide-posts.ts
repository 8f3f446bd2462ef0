import { and, eq, inArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { posts } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { shownBy } from "./post-media";
import { renew } from "./renew";

type Admin = { id: string; ip: string | null };
type Wanted = { postIds: string[]; reason?: string };

/** Out of everybody's sight, its creator's readers' too, until an admin shows it again. */
export const hidePosts = (admin: Admin, wanted: Wanted): Promise<string[]> =>
  db.transaction((tx) => hidePostsInside(tx, admin, wanted));

export const hidePostsInside = (tx: Tx, admin: Admin, wanted: Wanted): Promise<string[]> =>
  turn(tx, admin, wanted, "published", "hidden");

export const showPosts = (admin: Admin, wanted: Wanted): Promise<string[]> =>
  db.transaction((tx) => turn(tx, admin, wanted, "hidden", "published"));

async function turn(
  tx: Tx,
  admin: Admin,
  { postIds, reason }: Wanted,
  from: "published" | "hidden",
  to: "published" | "hidden",
): Promise<string[]> {
  const changed = await tx
    .update(posts)
    .set({ status: to })
    .where(and(inArray(posts.id, postIds), eq(posts.status, from)))
    .returning();
  for (const post of changed) {
    await recordAudit(tx, {
      actorId: admin.id,
      ip: admin.ip,
      action: to === "hidden" ? "posts.hide" : "posts.show",
      subjectType: "post",
      subjectId: post.id,
      data: { before: { status: from }, after: { status: to }, ...(reason && { reason }) },
    });
    await renew(tx, post, await shownBy(post, tx));
  }
  return changed.map(({ id }) => id);
}
