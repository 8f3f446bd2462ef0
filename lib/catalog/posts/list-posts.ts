import { and, desc, eq, exists, inArray, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comments, likes, media, plans, postMedia, posts, purchases } from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";
import { itemColumns, itemOf, type LibraryItem } from "@/lib/media/library-item";
import type { Currency } from "@/lib/money";
import { countLimit, type Page, pageOf } from "@/lib/page";
import type { Seller } from "../seller";
import { isKept } from "./owned-post";
import { type PostFilter, type PostState, postPageSize } from "./post-filter";
import { isInState, stateOf } from "./post-state";

export type ListedPost = {
  id: string;
  title: string | null;
  state: PostState;
  access: "public" | "members";
  tierName: string | null;
  isSoldSingly: boolean;
  isPinned: boolean;
  picture: LibraryItem["picture"];
  publishedAt: Date | null;
  publishAt: Date | null;
  updatedAt: Date;
  likes: number;
  comments: number;
  /** What single sales of it brought, before fees; of what was given back nothing. */
  revenueCents: number;
  currency: Currency | null;
};

/** Three statements, however many posts there are and whatever is asked. */
export async function listPosts(seller: Seller, filter: PostFilter): Promise<Page<ListedPost>> {
  const where = conditions(seller, filter);
  const counted = db.select({ one: sql`1` }).from(posts).where(where).limit(countLimit).as("counted");
  const [rows, total] = await Promise.all([listed(where, filter), db.$count(counted)]);
  const pictures = await picturesOf(rows.flatMap(({ pictureId }) => pictureId ?? []));
  const items = rows.map(({ pictureId, pinnedAt, status, ...row }) => ({
    ...row,
    state: stateOf({ status, publishAt: row.publishAt }),
    isPinned: pinnedAt !== null,
    picture: (pictureId && pictures.get(pictureId)) || null,
  }));
  return pageOf(items, { page: filter.page, limit: postPageSize }, total);
}

const sold = (what: SQL) =>
  sql`(select ${what} from ${purchases} where ${purchases.productId} = ${posts.productId} and ${purchases.status} = 'completed')`;

const listed = (where: SQL | undefined, { sort, page }: PostFilter) =>
  db
    .select({
      id: posts.id,
      title: posts.title,
      status: posts.status,
      access: posts.access,
      tierName: plans.name,
      isSoldSingly: posts.isSoldSingly,
      pinnedAt: posts.pinnedAt,
      publishedAt: posts.publishedAt,
      publishAt: posts.publishAt,
      updatedAt: posts.updatedAt,
      pictureId: sql<string | null>`coalesce(${posts.coverMediaId}, ${firstPicture()})`,
      likes: db.$count(likes, eq(likes.postId, posts.id)),
      comments: db.$count(comments, eq(comments.postId, posts.id)),
      revenueCents: sql<number>`coalesce(${sold(sql`sum(${purchases.amountCents})::bigint`)}, 0)`,
      currency: sql<Currency | null>`(select currency from products where products.id = ${posts.productId})`,
    })
    .from(posts)
    .leftJoin(plans, eq(plans.id, posts.planId))
    .where(where)
    .orderBy(...orders[sort ?? "newest"], posts.id)
    .limit(postPageSize)
    .offset((page - 1) * postPageSize);

const orders = {
  newest: [desc(posts.createdAt)],
  oldest: [posts.createdAt],
  title: [sql`fold(coalesce(${posts.title}, ''))`],
};

const attached = (kind: "image" | "video" | "audio") =>
  db
    .select({ id: postMedia.mediaId })
    .from(postMedia)
    .innerJoin(media, and(eq(media.id, postMedia.mediaId), eq(media.kind, kind)))
    .where(eq(postMedia.postId, posts.id));

const firstPicture = () => sql`(${attached("image").orderBy(postMedia.position).limit(1)})`;

async function picturesOf(ids: string[]): Promise<Map<string, LibraryItem["picture"]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select(itemColumns).from(media).where(inArray(media.id, ids));
  return new Map(rows.map((row) => [row.id, itemOf(row).picture]));
}

function conditions(seller: Seller, { state, access, holds, search }: PostFilter): SQL | undefined {
  return and(
    eq(posts.creatorId, seller.creatorId),
    isKept(),
    state && isInState(state),
    access && doorIs(access),
    holds && contains(holds),
    search ? says(search) : undefined,
  );
}

/** Every word, in its title, its text or its tags; where no word is worth looking for, nothing is found. */
function says(search: string): SQL | undefined {
  const text = sql`fold(concat_ws(' ', ${posts.title}, ${posts.body}, array_to_string(${posts.tags}, ' ')))`;
  const words = searchWords(searchable(search)).map(
    (word) => sql`${text} like '%' || ${likeWord(word)} || '%'`,
  );
  return words.length > 0 ? and(...words) : sql`false`;
}

function doorIs(access: NonNullable<PostFilter["access"]>): SQL | undefined {
  if (access === "sold") return eq(posts.isSoldSingly, true);
  if (access === "tier") return and(eq(posts.access, "members"), isNotNull(posts.planId));
  return and(eq(posts.access, access), isNull(posts.planId));
}

const contains = (holds: NonNullable<PostFilter["holds"]>): SQL =>
  holds === "text"
    ? notExists(db.select({ one: sql`1` }).from(postMedia).where(eq(postMedia.postId, posts.id)))
    : exists(attached(holds));
