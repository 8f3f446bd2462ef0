import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { media, postMedia, watchProgress } from "@/db/schema";
import { now } from "@/lib/clock";
import type { Viewer } from "@/lib/entitlements/open-post";
import { requireOpenPost } from "@/lib/entitlements/require-open-post";

const longestSeconds = 48 * 3600;

export const watchInput = z.object({
  postId: z.uuid(),
  mediaId: z.uuid(),
  seconds: z.number().min(0).max(longestSeconds).transform(Math.floor),
});

/** So close to the end only the names of those who made it are left. */
const creditsShare = 0.97;

/** Where somebody stopped. At the end it is seen, and the next time begins at the beginning. */
export async function saveWatch(
  user: NonNullable<Viewer>,
  { postId, mediaId, seconds }: z.output<typeof watchInput>,
): Promise<void> {
  await requireOpenPost(postId, user);
  const isSeen = sql`${seconds}::integer >= ${creditsShare}::numeric * ${media.durationSeconds}`;
  const stopped = db
    .select({
      userId: sql<string>`${user.id}::uuid`.as("user_id"),
      mediaId: postMedia.mediaId,
      postId: postMedia.postId,
      seconds:
        sql<number>`least(${seconds}::integer, coalesce(${media.durationSeconds}, ${longestSeconds}))`.as(
          "seconds",
        ),
      finishedAt: sql<Date | null>`case when ${isSeen} then ${now()}::timestamptz end`.as("finished_at"),
      updatedAt: sql<Date>`${now()}::timestamptz`.as("updated_at"),
    })
    .from(postMedia)
    .innerJoin(media, eq(media.id, postMedia.mediaId))
    .where(and(eq(postMedia.postId, postId), eq(postMedia.mediaId, mediaId)));
  await db
    .insert(watchProgress)
    .select(stopped)
    .onConflictDoUpdate({
      target: [watchProgress.userId, watchProgress.mediaId],
      set: {
        postId: sql`excluded.post_id`,
        seconds: sql`excluded.seconds`,
        finishedAt: sql`excluded.finished_at`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
}
