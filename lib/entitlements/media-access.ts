import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import {
  courseModules,
  creators,
  lessons,
  media,
  plans,
  postMedia,
  posts,
  productFiles,
  products,
} from "@/db/schema";
import { AppError } from "@/lib/errors";
import { type ServedMedia, servedColumns } from "@/lib/media/serve-part";
import { guardedPostColumns } from "./guarded-post";
import type { Viewer } from "./open-post";
import { passFor } from "./pass";
import { canOpenProduct, canSee } from "./rules";

/** More uses of one file than this are not looked through: one that opens it is enough. */
const mostUses = 50;

export interface MediaAccess {
  medium: ServedMedia;
  /** Whoever asks, signed in or not, gets the same. */
  isPublic: boolean;
}

/**
 * The one answer to whether somebody may have a file: its owner, admins, and whoever may open a post or a lesson that
 * holds it. What a product hands out to keep goes through download links instead, which are counted. To everybody
 * else it is as if there were no such file.
 */
export async function requireMedia(id: string, viewer: Viewer): Promise<MediaAccess> {
  const medium = z.guid().safeParse(id).success ? await findMedium(id) : undefined;
  if (!medium) throw new NoSuchMedia();
  if (isOwn(medium, viewer) || viewer?.role === "admin") return { medium, isPublic: false };

  const [inPosts, inProducts] = await Promise.all([postsWith(medium), productsWith(medium)]);
  const nobody = await passFor(null);
  const isPublic = inPosts.some((post) => canSee(post, nobody)) || inProducts.some(isSample);
  if (isPublic) return { medium, isPublic };
  if (!viewer || inPosts.length + inProducts.length === 0) throw new NoSuchMedia();

  const pass = await passFor(viewer, {
    creatorIds: idsIn([...inPosts, ...inProducts].map(({ creatorId }) => creatorId)),
    productIds: idsIn([...inPosts.map(({ productId }) => productId), ...inProducts.map(({ id }) => id)]),
  });
  const opens =
    inPosts.some((post) => canSee(post, pass)) || inProducts.some((one) => canOpenProduct(one, pass));
  if (!opens) throw new NoSuchMedia();
  return { medium, isPublic: false };
}

/** A page's are its owner's; what belongs to no page, such as the picture of an account, is whose it was. */
const isOwn = ({ creatorId, uploadedBy }: ServedMedia, viewer: Viewer): boolean =>
  viewer !== null && (creatorId === null ? uploadedBy === viewer.id : creatorId === viewer.creator?.id);

class NoSuchMedia extends AppError {
  constructor() {
    super("not_found", "There is no such file.");
  }
}

const idsIn = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

async function findMedium(id: string): Promise<ServedMedia | undefined> {
  const [row] = await db.select(servedColumns).from(media).where(eq(media.id, id));
  return row;
}

/** As the indexes posts_pictures and lessons_pictures have it. */
const showsInText = (content: typeof posts.content | typeof lessons.content, id: string): SQL =>
  sql`${content} is not null and jsonb_path_query_array(${content}, '$.**.mediaId') @> ${JSON.stringify([id])}::jsonb`;

const postsWith = ({ id, creatorId }: ServedMedia) =>
  db
    .select(guardedPostColumns)
    .from(posts)
    .innerJoin(creators, eq(creators.id, posts.creatorId))
    .leftJoin(plans, eq(plans.id, posts.planId))
    .where(
      inArray(
        posts.id,
        sql`(select ${postMedia.postId} from ${postMedia} where ${postMedia.mediaId} = ${id}
             union select ${posts.id} from ${posts}
                    where ${posts.creatorId} = ${creatorId} and ${showsInText(posts.content, id)})`,
      ),
    )
    .limit(mostUses);

/** Courses in whose lessons it is, and what is unlocked to be looked at. */
async function productsWith({ id, creatorId }: ServedMedia) {
  const inLessons = sql`
    select ${courseModules.productId}, ${lessons.isPreview} as is_preview from ${lessons}
      join ${courseModules} on ${courseModules.id} = ${lessons.moduleId} where ${lessons.mediaId} = ${id}
    union all
    select ${courseModules.productId}, ${lessons.isPreview} from ${lessons}
      join ${courseModules} on ${courseModules.id} = ${lessons.moduleId} where ${showsInText(lessons.content, id)}
    union all
    select ${productFiles.productId}, false from ${productFiles}
      join ${products} file_of on file_of.id = ${productFiles.productId} and file_of.type = 'unlockable'
     where ${productFiles.mediaId} = ${id}`;
  return db
    .select({
      id: products.id,
      creatorId: products.creatorId,
      creatorStatus: creators.status,
      inPlatformPlans: sql<boolean>`coalesce(${creators.inPlatformPlans}, false)`,
      isPublished: products.isPublished,
      priceCents: products.priceCents,
      planRank: plans.rank,
      isPreview: sql<boolean>`held.is_preview`,
    })
    .from(sql`(select product_id, bool_or(is_preview) as is_preview from (${inLessons}) one group by 1) held`)
    .innerJoin(products, eq(products.id, sql`held.product_id`))
    .leftJoin(creators, eq(creators.id, products.creatorId))
    .leftJoin(plans, eq(plans.id, products.planId))
    .where(or(sql`${creatorId}::uuid is null`, eq(products.creatorId, sql`${creatorId}::uuid`)))
    .limit(mostUses);
}

type Held = Awaited<ReturnType<typeof productsWith>>[number];

const isSample = ({ isPreview, isPublished, creatorId, creatorStatus }: Held): boolean =>
  isPreview && isPublished && (creatorId === null || creatorStatus === "active");
