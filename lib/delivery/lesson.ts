import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import {
  courseModules,
  creators,
  lessonProgress,
  lessons,
  media,
  mediaCaptions,
  products,
} from "@/db/schema";
import { openMedia } from "@/lib/entitlements/attached-media";
import type { OpenPost } from "@/lib/entitlements/post-view";
import { pictureColumns } from "@/lib/media/picture";
import { picturesIn, type RichText } from "@/lib/rich-text";

/** A lesson as whoever may open it has it. All of it is plain JSON. */
export type LessonView = Pick<
  OpenPost,
  "pictures" | "gallery" | "films" | "sounds" | "files" | "isPreparing"
> & {
  id: string;
  title: string;
  content: RichText | null;
  isDone: boolean;
};

/** Found through its product, so that the address of one product never opens a lesson of another. */
export async function findLesson(
  productId: string,
  lessonId: string,
  userId: string,
): Promise<LessonView | null> {
  const [row] = areIds(productId, lessonId)
    ? await db
        .select({
          ...lessonColumns,
          seconds: lessonProgress.seconds,
          isDone: sql<boolean>`${lessonProgress.completedAt} is not null`,
        })
        .from(lessons)
        .innerJoin(courseModules, eq(courseModules.id, lessons.moduleId))
        .leftJoin(
          lessonProgress,
          and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.userId, userId)),
        )
        .where(and(eq(lessons.id, lessonId), eq(courseModules.productId, productId)))
    : [];
  return row ? viewOf(row, row.isDone, row.seconds ?? 0) : null;
}

/** One that is open before buying, of a product that is on show. */
export async function findSample(productId: string, lessonId: string) {
  if (!areIds(productId, lessonId)) return null;
  const [row] = await db
    .select({
      ...lessonColumns,
      product: { id: products.id, title: products.title },
      creator: { slug: creators.slug, name: creators.displayName, status: creators.status },
    })
    .from(lessons)
    .innerJoin(courseModules, eq(courseModules.id, lessons.moduleId))
    .innerJoin(products, eq(products.id, courseModules.productId))
    .leftJoin(creators, eq(creators.id, products.creatorId))
    .where(
      and(
        eq(lessons.id, lessonId),
        eq(products.id, productId),
        eq(lessons.isPreview, true),
        eq(products.isPublished, true),
      ),
    );
  if (!row || (row.creator && row.creator.status !== "active")) return null;
  const { product, creator } = row;
  return {
    lesson: await viewOf(row, false, 0),
    product,
    creator: creator && { slug: creator.slug, name: creator.name },
  };
}

export type Sample = NonNullable<Awaited<ReturnType<typeof findSample>>>;

const areIds = (...ids: string[]): boolean => ids.every((id) => z.guid().safeParse(id).success);

const lessonColumns = {
  id: lessons.id,
  title: lessons.title,
  content: lessons.content,
  mediaId: lessons.mediaId,
};

type Row = { id: string; title: string; content: object | null; mediaId: string | null };

async function viewOf(row: Row, isDone: boolean, resumeAt: number): Promise<LessonView> {
  const { id, title, mediaId } = row;
  const content = row.content as RichText | null;
  const shown = await listShown(mediaId, content ? picturesIn(content) : [], isDone ? 0 : resumeAt);
  return { id, title, content, isDone, ...openMedia(shown) };
}

/** What the lesson is about has a position; the pictures of its text have none. */
async function listShown(mediaId: string | null, pictureIds: string[], resumeAt: number) {
  const ids = mediaId ? [mediaId, ...pictureIds] : pictureIds;
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      ...pictureColumns(media),
      widths: media.widths,
      kind: media.kind,
      status: media.status,
      fileName: media.fileName,
      byteSize: media.byteSize,
      durationSeconds: media.durationSeconds,
      posterKey: media.posterKey,
      hlsPrefix: media.hlsPrefix,
      waveform: media.waveform,
      captions: sql<string[]>`array(select ${mediaCaptions.locale} from ${mediaCaptions}
        where ${mediaCaptions.mediaId} = ${media.id} order by 1)`,
    })
    .from(media)
    .where(and(inArray(media.id, ids), ne(media.status, "failed")));
  return rows.map((row) => ({ ...row, position: row.id === mediaId ? 0 : null, resumeAt }));
}
