import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { likes } from "@/db/schema";
import type { Viewer } from "@/lib/entitlements/open-post";
import { requireOpenPost } from "@/lib/entitlements/require-open-post";

type Person = NonNullable<Viewer>;

/** Only what somebody may open can please them. Remembered pages learn of it when they are next drawn. */
export async function like(user: Person, postId: string): Promise<void> {
  await requireOpenPost(postId, user);
  await db.insert(likes).values({ userId: user.id, postId }).onConflictDoNothing();
}

/** Also of what they may no longer open. */
export async function unlike(user: Pick<Person, "id">, postId: string): Promise<void> {
  await db.delete(likes).where(and(eq(likes.userId, user.id), eq(likes.postId, postId)));
}
