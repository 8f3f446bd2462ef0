import { asc, eq, max, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { courseModules, lessons } from "@/db/schema";
import { placed } from "@/lib/placed";
import { picturesIn } from "@/lib/rich-text";
import { requireOwnMedia } from "../own-media";
import { changedElsewhere, notTheirs, type Seller } from "../seller";
import { requireReady } from "./contents";
import { withModule } from "./course-modules";
import type { LessonDetails } from "./lesson-input";
import type { ProductRow } from "./own-product";

type LessonRow = typeof lessons.$inferSelect;

async function withLesson<Result>(
  creatorId: string,
  lessonId: string,
  work: (tx: Tx, lesson: LessonRow, product: ProductRow) => Promise<Result>,
): Promise<Result> {
  const [place] = await db
    .select({ moduleId: lessons.moduleId })
    .from(lessons)
    .where(eq(lessons.id, lessonId));
  if (!place) throw notTheirs();
  return withModule(creatorId, place.moduleId, async (tx, _module, product) => {
    const [lesson] = await tx.select().from(lessons).where(eq(lessons.id, lessonId));
    if (!lesson) throw notTheirs();
    return work(tx, lesson, product);
  });
}

export const addLesson = ({ creatorId }: Seller, moduleId: string, title: string): Promise<{ id: string }> =>
  withModule(creatorId, moduleId, async (tx) => {
    const [lesson] = await tx
      .insert(lessons)
      .values({ moduleId, title, position: await nextPosition(tx, moduleId) })
      .returning({ id: lessons.id });
    return lesson as { id: string };
  });

async function nextPosition(tx: Tx, moduleId: string): Promise<number> {
  const [last] = await tx
    .select({ position: max(lessons.position) })
    .from(lessons)
    .where(eq(lessons.moduleId, moduleId));
  return (last?.position ?? -1) + 1;
}

type Saving = {
  lessonId: string;
  /** When the one that was read had been saved. */
  seen?: Date;
};

export const saveLesson = (
  { creatorId }: Seller,
  { moduleId, ...details }: LessonDetails,
  { lessonId, seen }: Saving,
): Promise<{ savedAt: Date }> =>
  withLesson(creatorId, lessonId, async (tx, lesson, product) => {
    if (seen && seen.getTime() !== lesson.updatedAt.getTime()) throw changedElsewhere();
    const { content, mediaId } = details;
    await requireOwnMedia(tx, mediaId ? [mediaId] : [], { creatorId, field: "mediaId" });
    await requireOwnMedia(tx, content ? picturesIn(content) : [], {
      creatorId,
      field: "content",
      kinds: ["image"],
    });
    const [saved] = await tx
      .update(lessons)
      .set({ ...details, ...(await moveTo(tx, lesson, { moduleId, productId: product.id })) })
      .where(eq(lessons.id, lessonId))
      .returning();
    if (product.isPublished) await requireReady(tx, product);
    return { savedAt: (saved as LessonRow).updatedAt };
  });

/** Into another module of the same course it goes last. */
async function moveTo(tx: Tx, lesson: LessonRow, to: { moduleId: string; productId: string }) {
  if (to.moduleId === lesson.moduleId) return {};
  const [module] = await tx
    .select({ productId: courseModules.productId })
    .from(courseModules)
    .where(eq(courseModules.id, to.moduleId));
  if (module?.productId !== to.productId) throw notTheirs();
  return { moduleId: to.moduleId, position: await nextPosition(tx, to.moduleId) };
}

export const placeLesson = ({ creatorId }: Seller, lessonId: string, position: number): Promise<void> =>
  withLesson(creatorId, lessonId, async (tx, { moduleId }) => {
    const inModule = await tx
      .select({ id: lessons.id })
      .from(lessons)
      .where(eq(lessons.moduleId, moduleId))
      .orderBy(asc(lessons.position), asc(lessons.id));
    const ids = placed(
      inModule.map(({ id }) => id),
      lessonId,
      position,
    );
    await tx.execute(sql`
      update lessons set position = wanted.position - 1
        from unnest(${sql.param(ids)}::uuid[]) with ordinality as wanted (id, position)
       where lessons.id = wanted.id and lessons.module_id = ${moduleId}`);
  });

/** What people had seen of it goes with it. A course on sale keeps at least one lesson. */
export const removeLesson = ({ creatorId }: Seller, lessonId: string): Promise<void> =>
  withLesson(creatorId, lessonId, async (tx, _lesson, product) => {
    await tx.delete(lessons).where(eq(lessons.id, lessonId));
    if (product.isPublished) await requireReady(tx, product);
  });
