import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators, plans, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { guardedPostColumns } from "./guarded-post";
import type { Viewer } from "./open-post";
import { passFor } from "./pass";
import { canSee, isOnShow } from "./rules";

/** For whoever acts on a post instead of reading it: those who may not open it are told that there is none. */
export async function requireOpenPost(id: string, viewer: NonNullable<Viewer>) {
  const post = await find(id);
  const { creatorId, productId } = post.guarded;
  const pass = await passFor(viewer, { creatorIds: [creatorId], productIds: productId ? [productId] : [] });
  if (!canSee(post.guarded, pass)) throw new NoSuchPost();
  return post;
}

/** What everybody may know of, open to them or not; of what is not on show its creator and admins know too. */
export async function requireKnownPost(id: string, viewer: NonNullable<Viewer>) {
  const post = await find(id);
  const pass = await passFor(viewer, { creatorIds: [] });
  if (!isOnShow(post.guarded, pass.at) && !canSee(post.guarded, pass)) throw new NoSuchPost();
  return post;
}

async function find(id: string) {
  const [post] = z.guid().safeParse(id).success
    ? await db
        .select({ id: posts.id, commentsOn: posts.commentsOn, guarded: guardedPostColumns })
        .from(posts)
        .innerJoin(creators, eq(creators.id, posts.creatorId))
        .leftJoin(plans, eq(plans.id, posts.planId))
        .where(eq(posts.id, id))
    : [];
  if (!post) throw new NoSuchPost();
  return post;
}

class NoSuchPost extends AppError {
  constructor() {
    super("not_found", "There is no such post.");
  }
}
