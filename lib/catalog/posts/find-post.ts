import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators, plans, posts, products } from "@/db/schema";
import type { LibraryItem } from "@/lib/media/library-item";
import { listPicked } from "@/lib/media/picked";
import type { Currency } from "@/lib/money";
import { picturesIn, type RichText, richTextOf } from "@/lib/rich-text";
import type { Seller } from "../seller";
import { isOwn, type PostRow } from "./owned-post";
import type { PostState } from "./post-filter";
import type { PostInput } from "./post-input";
import type { Door } from "./post-lengths";
import { mediaIdsOf } from "./post-media";
import { stateOf } from "./post-state";
import { currencyOf } from "./sold-singly";

export type Tier = { id: string; name: string; isPublished: boolean };

/** A post as its creator has it before them. */
export type OwnPost = {
  id: string;
  version: number;
  state: PostState;
  title: string | null;
  content: RichText | null;
  media: LibraryItem[];
  cover: LibraryItem | null;
  /** Of the text, by their ids. */
  pictures: LibraryItem[];
  tags: string[];
  door: Door;
  planId: string | null;
  tierName: string | null;
  isSoldSingly: boolean;
  priceCents: number | null;
  commentsOn: boolean;
  updatedAt: Date;
};

/** Null when it is nobody's, another's, or in the bin. */
export async function findPost(seller: Seller, id: string): Promise<{ post: OwnPost; row: PostRow } | null> {
  if (!z.guid().safeParse(id).success) return null;
  const [found] = await db
    .select({ row: posts, tierName: plans.name, priceCents: products.priceCents })
    .from(posts)
    .leftJoin(plans, eq(plans.id, posts.planId))
    .leftJoin(products, eq(products.id, posts.productId))
    .where(isOwn(seller, id));
  if (!found || found.row.deletedAt) return null;
  const { row, tierName, priceCents } = found;
  // What was written before there was an editor has its words alone.
  const content = row.content ?? (row.body ? richTextOf(row.body) : null);
  const strip = await mediaIdsOf(id);
  const inText = content ? picturesIn(content) : [];
  const items = await listPicked(seller.creatorId, [
    ...new Set([...strip, ...inText, ...(row.coverMediaId ? [row.coverMediaId] : [])]),
  ]);
  const among = (ids: string[]) => ids.flatMap((one) => items.find((item) => item.id === one) ?? []);
  const post = {
    id,
    version: row.version,
    state: stateOf(row),
    title: row.title,
    content,
    media: among(strip),
    cover: among(row.coverMediaId ? [row.coverMediaId] : [])[0] ?? null,
    pictures: among(inText),
    tags: row.tags,
    door: doorOf(row),
    planId: row.planId,
    tierName,
    isSoldSingly: row.isSoldSingly,
    priceCents,
    commentsOn: row.commentsOn,
    updatedAt: row.updatedAt,
  };
  return { post, row };
}

/** The same as an editor sends it back. */
export const draftOf = (post: OwnPost): PostInput => ({
  version: post.version,
  title: post.title,
  content: post.content ?? { type: "doc", content: [] },
  mediaIds: post.media.map(({ id }) => id),
  coverMediaId: post.cover?.id ?? null,
  tags: post.tags,
  door: post.door,
  planId: post.planId,
  isSoldSingly: post.isSoldSingly,
  priceCents: post.priceCents,
  commentsOn: post.commentsOn,
});

const doorOf = ({ access, planId }: Pick<PostRow, "access" | "planId">): Door => {
  if (access === "public") return "public";
  return planId ? "tier" : "members";
};

export type Surroundings = { tiers: Tier[]; currency: Currency; timeZone: string; isOnShow: boolean };

/** What a post can be opened with, sold in and planned by. */
export async function surroundingsOf(seller: Seller): Promise<Surroundings> {
  const [tiers, currency, [creator]] = await Promise.all([
    db
      .select({ id: plans.id, name: plans.name, isPublished: plans.isPublished })
      .from(plans)
      .where(eq(plans.creatorId, seller.creatorId))
      .orderBy(plans.rank, plans.id),
    currencyOf(seller.creatorId),
    db
      .select({ timeZone: creators.timeZone, status: creators.status })
      .from(creators)
      .where(eq(creators.id, seller.creatorId)),
  ]);
  return { tiers, currency, timeZone: creator?.timeZone ?? "UTC", isOnShow: creator?.status === "active" };
}
