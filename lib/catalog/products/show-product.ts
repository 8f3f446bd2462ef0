import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { db } from "@/db/client";
import { courseModules, creators, lessons, media, plans, posts, products } from "@/db/schema";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import type { Currency } from "@/lib/money";

export type ShownProduct = {
  id: string;
  type: "download" | "course" | "unlockable" | "addon";
  title: string;
  description: string | null;
  priceCents: number;
  currency: Currency;
  cover: Picture | null;
  creator: {
    id: string;
    slug: string;
    name: string;
    avatar: Picture | null;
    inPlatformPlans: boolean;
  } | null;
  /** The lowest tier whose members may have it. */
  tier: { name: string; rank: number } | null;
  files: ShownFile[];
  modules: ShownModule[];
  /** The post that buying it opens. */
  opens: { id: string; title: string | null } | null;
};

export type ShownFile = { kind: Kind; contentType: string | null; byteSize: number | null };
type Kind = "image" | "video" | "audio" | "document" | "archive";
export type ShownModule = { id: string; title: string; lessons: ShownLesson[] };
export type ShownLesson = {
  id: string;
  title: string;
  seconds: number | null;
  /** Open before buying. */
  isPreview: boolean;
};

const cover = alias(media, "cover");
const avatar = alias(media, "avatar");
const file = alias(media, "file");

/** What anybody may know of a product that is sold; null for every other. */
export async function findShownProduct(id: string): Promise<ShownProduct | null> {
  if (!z.guid().safeParse(id).success) return null;
  const [[row], modules] = await Promise.all([
    db
      .select({
        id: products.id,
        type: products.type,
        title: products.title,
        description: products.description,
        priceCents: products.priceCents,
        currency: products.currency,
        cover: pictureColumns(cover),
        creator: {
          id: creators.id,
          slug: creators.slug,
          name: creators.displayName,
          inPlatformPlans: creators.inPlatformPlans,
        },
        avatar: pictureColumns(avatar),
        tier: { name: plans.name, rank: plans.rank },
        files: sql<ShownFile[]>`coalesce((
          select json_agg(json_build_object('kind', ${file.kind}, 'contentType', ${file.contentType},
                                            'byteSize', ${file.byteSize}) order by product_files.position)
            from product_files join media as file on file.id = product_files.media_id
           where product_files.product_id = ${products.id}), '[]')`,
        opens: { id: posts.id, title: posts.title },
      })
      .from(products)
      .leftJoin(creators, eq(creators.id, products.creatorId))
      .leftJoin(avatar, eq(avatar.id, creators.avatarMediaId))
      .leftJoin(cover, eq(cover.id, products.coverMediaId))
      .leftJoin(plans, eq(plans.id, products.planId))
      .leftJoin(posts, and(eq(posts.productId, products.id), eq(posts.status, "published")))
      .where(
        and(
          eq(products.id, id),
          eq(products.isPublished, true),
          or(isNull(products.creatorId), eq(creators.status, "active")),
        ),
      ),
    listModules(id),
  ]);
  if (!row) return null;
  const { creator, avatar: face, ...product } = row;
  return {
    ...product,
    cover: publicPicture(row.cover),
    creator: creator && { ...creator, avatar: publicPicture(face) },
    modules,
  };
}

async function listModules(productId: string): Promise<ShownModule[]> {
  const rows = await db
    .select({
      moduleId: courseModules.id,
      module: courseModules.title,
      id: lessons.id,
      title: lessons.title,
      isPreview: lessons.isPreview,
      seconds: media.durationSeconds,
    })
    .from(courseModules)
    .innerJoin(lessons, eq(lessons.moduleId, courseModules.id))
    .leftJoin(media, eq(media.id, lessons.mediaId))
    .where(eq(courseModules.productId, productId))
    .orderBy(asc(courseModules.position), courseModules.id, asc(lessons.position), lessons.id)
    .limit(1_000);
  const byModule = Map.groupBy(rows, ({ moduleId }) => moduleId);
  return [...byModule].map(([moduleId, ofModule]) => ({
    id: moduleId,
    title: ofModule[0]?.module ?? "",
    lessons: ofModule.map(({ id, title, seconds, isPreview }) => ({ id, title, seconds, isPreview })),
  }));
}
