import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { courseModules, lessonProgress, lessons, media } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { findHolding, type Reader } from "./holding";

const longestSeconds = 7 * 24 * 60 * 60;

export const progressInput = z.object({
  /** Where they are in the film or the sound. */
  seconds: z.number().min(0).max(longestSeconds).transform(Math.floor),
});

export type Progress = z.output<typeof progressInput>;

const lesson = [lessonProgress.userId, lessonProgress.lessonId];

/** So close to the end only the names of those who made it are left. */
const creditsShare = 0.97;

/** Kept for whoever may open the lesson now. At its end it is done, and what is done stays done. */
export async function saveProgress(reader: Reader, lessonId: string, { seconds }: Progress): Promise<void> {
  const { length } = await requireLesson(reader, lessonId);
  const completedAt = length !== null && seconds >= creditsShare * length ? now() : null;
  await db
    .insert(lessonProgress)
    .values({ userId: reader.id, lessonId, seconds, completedAt })
    .onConflictDoUpdate({
      target: lesson,
      set: {
        seconds,
        completedAt: sql`coalesce(${lessonProgress.completedAt}, excluded.completed_at)`,
        updatedAt: now(),
      },
    });
}

export async function markLesson(reader: Reader, lessonId: string, isDone: boolean): Promise<void> {
  await requireLesson(reader, lessonId);
  const completedAt = isDone ? now() : null;
  await db
    .insert(lessonProgress)
    .values({ userId: reader.id, lessonId, completedAt })
    .onConflictDoUpdate({ target: lesson, set: { completedAt, updatedAt: now() } });
}

async function requireLesson(reader: Reader, lessonId: string): Promise<{ length: number | null }> {
  const [lesson] = z.guid().safeParse(lessonId).success
    ? await db
        .select({ productId: courseModules.productId, length: media.durationSeconds })
        .from(lessons)
        .innerJoin(courseModules, eq(courseModules.id, lessons.moduleId))
        .leftJoin(media, eq(media.id, lessons.mediaId))
        .where(eq(lessons.id, lessonId))
    : [];
  const holding = lesson && (await findHolding(reader, lesson.productId));
  if (!lesson || holding?.state !== "open") throw new AppError("not_found", "There is no such lesson.");
  return lesson;
}
