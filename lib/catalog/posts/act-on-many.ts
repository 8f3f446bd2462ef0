import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { posts } from "@/db/schema";
import { isAppError } from "@/lib/errors";
import type { Seller } from "../seller";
import { binPost } from "./bin";
import { publishPost } from "./publish-post";
import { unpublishPost } from "./unpublish-post";

export const acts = ["publish", "unpublish", "bin"] as const;
export type Act = (typeof acts)[number];
export const mostAtOnce = 100;

export type Outcome = { done: number; refused: number };

/** Each by itself: what one of them lacks holds up none of the others. Nobody is told by letter. */
export async function actOnMany(seller: Seller, act: Act, ids: string[]): Promise<Outcome> {
  const own = await db
    .select({ id: posts.id, version: posts.version })
    .from(posts)
    .where(and(eq(posts.creatorId, seller.creatorId), inArray(posts.id, ids)));
  let refused = ids.length - own.length;
  for (const { id, version } of own) {
    await deeds[act](seller, id, version).catch((error: unknown) => {
      if (!isAppError(error)) throw error;
      refused += 1;
    });
  }
  return { done: ids.length - refused, refused };
}

const deeds: Record<Act, (seller: Seller, id: string, version: number) => Promise<unknown>> = {
  publish: (seller, id, version) =>
    publishPost(seller, id, { version, at: null, announceTo: "nobody", again: false }),
  unpublish: (seller, id) => unpublishPost(seller, id),
  bin: (seller, id) => binPost(seller, id),
};
