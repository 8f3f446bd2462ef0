import { cached } from "@/app/_server/cached";
import { slugOfToday } from "@/lib/catalog/page/slug-of-today";
import { findProfile, listProductsOf } from "@/lib/catalog/profile";
import { listPostsOf } from "@/lib/catalog/profile-posts";
import { countPostsByRank } from "@/lib/catalog/tiers/opened-counts";
import { tags } from "@/lib/page-cache";
import { readProfilePath } from "./profile-tab";

const bySlug = (...[slug]: [slug: string, ...unknown[]]) => [tags.creator(slug)];

export const creatorOf = cached("profile", bySlug, findProfile);

export const slugOfTodayOf = cached("slug of today", bySlug, slugOfToday);

export const postsByRankOf = cached("posts by rank", bySlug, (_slug: string, creatorId: string) =>
  countPostsByRank(creatorId),
);

export const postsOf = cached("profile posts", bySlug, (_slug: string, creatorId: string, page: number) =>
  listPostsOf(creatorId, page),
);

export const productsOf = cached("profile products", bySlug, (_slug: string, creatorId: string) =>
  listProductsOf(creatorId),
);

export const isOnShow = async (slug: string, path?: string[]): Promise<boolean> =>
  readProfilePath(path) !== null && (await creatorOf(slug)) !== null;
