import { cached } from "@/app/_server/cached";
import { findProfile, listProductsOf } from "@/lib/catalog/profile";
import { listPostsOf } from "@/lib/catalog/profile-posts";
import { tags } from "@/lib/page-cache";
import { readProfilePath } from "./profile-tab";

const bySlug = (...[slug]: [slug: string, ...unknown[]]) => [tags.creator(slug)];

export const creatorOf = cached("profile", bySlug, findProfile);

export const postsOf = cached("profile posts", bySlug, (_slug: string, creatorId: string, page: number) =>
  listPostsOf(creatorId, page),
);

export const productsOf = cached("profile products", bySlug, (_slug: string, creatorId: string) =>
  listProductsOf(creatorId),
);

export const isOnShow = async (slug: string, path?: string[]): Promise<boolean> =>
  readProfilePath(path) !== null && (await creatorOf(slug)) !== null;
