import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { creatorCards, creators, media, posts } from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";
import { type Picture, pictureColumns, publicPicture } from "@/lib/media/picture";
import { countLimit, type Page, pageOf } from "@/lib/page";
import {
  type CreatorFilter,
  type CreatorKind,
  type CreatorMark,
  creatorMarks,
  creatorPageSize,
} from "./creator-filter";

export type ListedCreator = {
  id: string;
  slug: string;
  name: string;
  avatar: Picture | null;
  kind: CreatorKind;
  status: "draft" | "active" | "hidden";
  marks: CreatorMark[];
  /** Of those that are published; nobody needs it exact above a thousand. */
  posts: number;
  popularity: number | null;
  createdAt: Date;
};

/** Two statements, however many creators there are and whatever is asked. */
export async function listCreators(filter: CreatorFilter): Promise<Page<ListedCreator>> {
  const where = conditions(filter);
  const counted = db.select({ one: sql`1` }).from(creators).where(where).limit(countLimit).as("counted");
  const [rows, total] = await Promise.all([listed(where, filter), db.$count(counted)]);
  const items = rows.map(({ avatar, userId, sourceKey, ...row }) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    avatar: publicPicture(avatar),
    kind: kindOf({ userId, sourceKey }),
    status: row.status,
    marks: creatorMarks.filter((mark) => row[columnOf[mark]]),
    posts: row.posts,
    popularity: row.popularity,
    createdAt: row.createdAt,
  }));
  return pageOf(items, { page: filter.page, limit: creatorPageSize }, total);
}

export const columnOf = {
  featured: "isFeatured",
  advertiser: "isAdvertiser",
  plans: "inPlatformPlans",
} as const satisfies Record<CreatorMark, keyof typeof creators.$inferSelect>;

const kindOf = ({ userId, sourceKey }: { userId: string | null; sourceKey: string | null }): CreatorKind =>
  userId ? "person" : sourceKey ? "imported" : "platform";

const isOfKind = (kind: CreatorKind): SQL | undefined =>
  ({
    person: isNotNull(creators.userId),
    imported: and(isNull(creators.userId), isNotNull(creators.sourceKey)),
    platform: and(isNull(creators.userId), isNull(creators.sourceKey)),
  })[kind];

const publishedPosts = db
  .select({ one: sql`1`.as("one") })
  .from(posts)
  .where(and(eq(posts.creatorId, creators.id), eq(posts.status, "published")))
  .limit(countLimit)
  .as("published");

const listed = (where: SQL | undefined, { sort, page }: CreatorFilter) =>
  db
    .select({
      id: creators.id,
      slug: creators.slug,
      name: creators.displayName,
      userId: creators.userId,
      sourceKey: creators.sourceKey,
      status: creators.status,
      isFeatured: creators.isFeatured,
      isAdvertiser: creators.isAdvertiser,
      inPlatformPlans: creators.inPlatformPlans,
      posts: db.$count(publishedPosts),
      popularity: creatorCards.popularity,
      createdAt: creators.createdAt,
      avatar: pictureColumns(media),
    })
    .from(creators)
    .leftJoin(creatorCards, eq(creatorCards.creatorId, creators.id))
    .leftJoin(media, eq(media.id, creators.avatarMediaId))
    .where(where)
    .orderBy(...(sort === "name" ? [creatorWords] : [desc(creators.createdAt)]), creators.id)
    .limit(creatorPageSize)
    .offset((page - 1) * creatorPageSize);

/** Spelled as its index has it. */
const creatorWords = sql`fold(${creators.displayName} || ' ' || ${creators.slug})`;

function conditions({ status, kind, mark, search }: CreatorFilter): SQL | undefined {
  const words = searchWords(searchable(search)).map(
    (word) => sql`${creatorWords} like '%' || ${likeWord(word)} || '%'`,
  );
  return and(
    status && eq(creators.status, status),
    kind && isOfKind(kind),
    mark && eq(creators[columnOf[mark]], true),
    search ? (words.length > 0 ? and(...words) : sql`false`) : undefined,
  );
}
