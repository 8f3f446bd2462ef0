import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { courseModules, lessonProgress, lessons, media } from "@/db/schema";

export type Course = { modules: CourseModule[]; lessonCount: number; doneCount: number };
export type CourseModule = { id: string; title: string; lessons: CourseLesson[] };
export type CourseLesson = {
  id: string;
  title: string;
  kind: "image" | "video" | "audio" | "document" | "archive" | null;
  seconds: number | null;
  isDone: boolean;
  createdAt: Date;
  /** When they last were in it; null: never. */
  seenAt: Date | null;
};

const mostLessons = 1_000;

/** The lessons of a course in their order, with what one person has done of them. */
export async function findCourse(productId: string, userId: string): Promise<Course> {
  const rows = await db
    .select({
      moduleId: courseModules.id,
      module: courseModules.title,
      id: lessons.id,
      title: lessons.title,
      kind: media.kind,
      seconds: media.durationSeconds,
      isDone: sql<boolean>`${lessonProgress.completedAt} is not null`,
      createdAt: lessons.createdAt,
      seenAt: lessonProgress.updatedAt,
    })
    .from(courseModules)
    .innerJoin(lessons, eq(lessons.moduleId, courseModules.id))
    .leftJoin(media, eq(media.id, lessons.mediaId))
    .leftJoin(lessonProgress, and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.userId, userId)))
    .where(eq(courseModules.productId, productId))
    .orderBy(asc(courseModules.position), courseModules.id, asc(lessons.position), lessons.id)
    .limit(mostLessons);
  const modules = [...Map.groupBy(rows, ({ moduleId }) => moduleId)].map(([id, ofModule]) => ({
    id,
    title: ofModule[0]?.module ?? "",
    lessons: ofModule.map(({ moduleId: _id, module: _title, ...lesson }) => lesson),
  }));
  return { modules, lessonCount: rows.length, doneCount: rows.filter(({ isDone }) => isDone).length };
}

export const lessonsIn = ({ modules }: Course): CourseLesson[] => modules.flatMap((module) => module.lessons);

/** Where somebody goes on: in the lesson they left unfinished last, else in the first that is not done. */
export function lessonToOpen(course: Course): CourseLesson | null {
  const all = lessonsIn(course);
  const left = all
    .filter(({ isDone, seenAt }) => !isDone && seenAt !== null)
    .sort((one, other) => Number(other.seenAt) - Number(one.seenAt))[0];
  return left ?? all.find(({ isDone }) => !isDone) ?? all[0] ?? null;
}

export function neighboursOf(course: Course, lessonId: string) {
  const all = lessonsIn(course);
  const at = all.findIndex(({ id }) => id === lessonId);
  return { number: at + 1, previous: all[at - 1] ?? null, next: all[at + 1] ?? null };
}
