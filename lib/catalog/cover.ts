import { type Column, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { postMedia } from "@/db/schema";

/** The first thing a post holds; to be joined sideways to whatever names the post. */
export const coverOf = (postId: Column) =>
  db
    .select({ mediaId: postMedia.mediaId })
    .from(postMedia)
    .where(eq(postMedia.postId, postId))
    .orderBy(postMedia.position)
    .limit(1)
    .as("cover");
