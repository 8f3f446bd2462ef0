import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  courseModules,
  creators,
  lessonProgress,
  lessons,
  media,
  plans,
  posts,
  products,
  watchProgress,
} from "@/db/schema";
import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { coverOf } from "@/lib/catalog/cover";
import { ownPicture } from "@/lib/media/addresses";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { guardedPostColumns } from "./guarded-post";
import { passFor } from "./pass";
import { canOpenProduct, canSee } from "./rules";

/** What somebody began and did not finish. */
export type Started = {
  kind: "post" | "course";
  id: string;
  title: string | null;
  creatorName: string | null;
  picture: Picture | null;
  /** Between 0 and 1. */
  share: number;
  at: Date;
};

const longest = 12;

/** The films and courses that somebody began and may still open, what was seen last first: four statements at most. */
export async function listStarted(user: Pick<SignedInUser, "id" | "role" | "creator">): Promise<Started[]> {
  const [films, courses] = await Promise.all([startedPosts(user.id), startedCourses(user.id)]);
  if (films.length + courses.length === 0) return [];
  const creatorIds = [
    ...films.map(({ guarded }) => guarded.creatorId),
    ...courses.map(({ guarded }) => guarded.creatorId),
  ];
  const productIds = [...films.map(({ guarded }) => guarded.productId), ...courses.map(({ id }) => id)];
  const pass = await passFor(user, { creatorIds: known(creatorIds), productIds: known(productIds) });
  return [
    ...eachOnce(films.filter(({ guarded }) => canSee(guarded, pass))).map(shownPost),
    ...courses.filter(({ guarded }) => canOpenProduct(guarded, pass)).map(shownCourse),
  ]
    .filter(({ share }) => share < 1)
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, longest);
}

/** Of two films of one post the one seen last. */
const eachOnce = <Row extends { id: string }>(rows: Row[]): Row[] => [
  ...new Map(rows.toReversed().map((row) => [row.id, row])).values(),
];

const known = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

function startedPosts(userId: string) {
  const cover = coverOf(posts);
  return db
    .select({
      id: posts.id,
      title: posts.title,
      creatorName: creators.displayName,
      guarded: guardedPostColumns,
      picture: { ...pictureColumns(media), widths: media.widths },
      seconds: watchProgress.seconds,
      length: sql<
        number | null
      >`(select duration_seconds from media as film where film.id = ${watchProgress.mediaId})`,
      at: watchProgress.updatedAt,
    })
    .from(watchProgress)
    .innerJoin(posts, eq(posts.id, watchProgress.postId))
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .leftJoin(plans, eq(plans.id, posts.planId))
    .leftJoinLateral(cover, sql`true`)
    .leftJoin(media, eq(media.id, cover.mediaId))
    .where(and(eq(watchProgress.userId, userId), isNull(watchProgress.finishedAt)))
    .orderBy(desc(watchProgress.updatedAt))
    .limit(longest);
}

function startedCourses(userId: string) {
  const lessonsOf = sql`select count(*)::integer from lessons as one join course_modules as part on part.id = one.module_id`;
  const seen = db
    .select({
      productId: courseModules.productId,
      done: sql<number>`count(${lessonProgress.completedAt})::integer`.as("done"),
      at: sql<Date>`max(${lessonProgress.updatedAt})`.mapWith(lessonProgress.updatedAt).as("seen_at"),
    })
    .from(lessonProgress)
    .innerJoin(lessons, eq(lessons.id, lessonProgress.lessonId))
    .innerJoin(courseModules, eq(courseModules.id, lessons.moduleId))
    .where(eq(lessonProgress.userId, userId))
    .groupBy(courseModules.productId)
    .as("seen");
  return db
    .select({
      id: products.id,
      title: products.title,
      creatorName: creators.displayName,
      guarded: {
        id: products.id,
        creatorId: products.creatorId,
        inPlatformPlans: sql<boolean>`coalesce(${creators.inPlatformPlans}, false)`,
        isPublished: products.isPublished,
        priceCents: products.priceCents,
        planRank: plans.rank,
      },
      picture: pictureColumns(media),
      done: seen.done,
      length: sql<number>`(${lessonsOf} where part.product_id = ${products.id})`,
      at: seen.at,
    })
    .from(seen)
    .innerJoin(products, eq(products.id, seen.productId))
    .leftJoin(creators, eq(creators.id, products.creatorId))
    .leftJoin(plans, eq(plans.id, products.planId))
    .leftJoin(media, eq(media.id, products.coverMediaId))
    .orderBy(desc(seen.at))
    .limit(longest);
}

const shareOf = (part: number, whole: number | null) => (whole ? Math.min(1, part / whole) : 0);

const shownPost = (post: Awaited<ReturnType<typeof startedPosts>>[number]): Started => ({
  kind: "post",
  id: post.id,
  title: post.title,
  creatorName: post.creatorName,
  picture: post.picture && (publicPicture(post.picture) ?? ownPicture(post.picture)),
  share: shareOf(post.seconds, post.length),
  at: post.at,
});

const shownCourse = (course: Awaited<ReturnType<typeof startedCourses>>[number]): Started => ({
  kind: "course",
  id: course.id,
  title: course.title,
  creatorName: course.creatorName,
  picture: publicPicture(course.picture),
  share: shareOf(course.done, course.length),
  at: course.at,
});
