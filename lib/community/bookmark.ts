import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { bookmarks } from "@/db/schema";
import type { Viewer } from "@/lib/entitlements/open-post";
import { requireKnownPost } from "@/lib/entitlements/require-open-post";

type Person = NonNullable<Viewer>;

/** What is locked may be kept for later too. */
export async function bookmark(user: Person, postId: string): Promise<void> {
  await requireKnownPost(postId, user);
  await db.insert(bookmarks).values({ userId: user.id, postId }).onConflictDoNothing();
}

export async function removeBookmark(user: Pick<Person, "id">, postId: string): Promise<void> {
  await db.delete(bookmarks).where(and(eq(bookmarks.userId, user.id), eq(bookmarks.postId, postId)));
}
