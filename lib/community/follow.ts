import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, follows } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";

/** Whoever is on show and is not oneself. Asked twice, it is done once. */
export async function follow(userId: string, slug: string): Promise<void> {
  const followable = db
    .select({
      userId: sql<string>`${userId}::uuid`.as("user_id"),
      creatorId: creators.id,
      createdAt: sql<Date>`${now()}::timestamptz`.as("created_at"),
    })
    .from(creators)
    .where(
      and(
        eq(creators.slug, slug),
        eq(creators.status, "active"),
        or(isNull(creators.userId), ne(creators.userId, userId)),
      ),
    );
  const done = await db
    .insert(follows)
    .select(followable)
    .onConflictDoUpdate({ target: [follows.userId, follows.creatorId], set: { userId } })
    .returning({ creatorId: follows.creatorId });
  if (done.length === 0) throw new AppError("not_found", "There is nobody here to follow.");
}

/** Also of somebody who is no longer on show. */
export async function unfollow(userId: string, slug: string): Promise<void> {
  const creatorId = db.select({ id: creators.id }).from(creators).where(eq(creators.slug, slug));
  await db.delete(follows).where(and(eq(follows.userId, userId), inArray(follows.creatorId, creatorId)));
}

/** Which of these somebody follows, in one statement however many there are. */
export async function followedAmong(userId: string, slugs: readonly string[]): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const rows = await db
    .select({ slug: creators.slug })
    .from(creators)
    .innerJoin(follows, and(eq(follows.creatorId, creators.id), eq(follows.userId, userId)))
    .where(inArray(creators.slug, slugs));
  return new Set(rows.map(({ slug }) => slug));
}
