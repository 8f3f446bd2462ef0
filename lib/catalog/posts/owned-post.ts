import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { posts } from "@/db/schema";
import { notTheirs, type Seller } from "../seller";

export type PostRow = typeof posts.$inferSelect;
type Whose = Pick<Seller, "creatorId">;

/** Nobody else changes it until the transaction ends. What is in the bin is found only by who asks for the bin. */
export async function lockPost(tx: Tx, whose: Whose, id: string): Promise<PostRow> {
  const post = await lockAnyPost(tx, whose, id);
  if (post.deletedAt) throw notTheirs();
  return post;
}

export async function lockAnyPost(tx: Tx, whose: Whose, id: string): Promise<PostRow> {
  const [post] = await tx.select().from(posts).where(isOwn(whose, id)).for("update");
  if (!post) throw notTheirs();
  return post;
}

export const isOwn = ({ creatorId }: Whose, id: string) =>
  and(eq(posts.id, id), eq(posts.creatorId, creatorId));

export const isKept = () => isNull(posts.deletedAt);
