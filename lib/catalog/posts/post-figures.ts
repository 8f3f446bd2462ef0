import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { comments, likes } from "@/db/schema";

export async function figuresOf(postId: string): Promise<{ likes: number; comments: number }> {
  const [liked, commented] = await Promise.all([
    db.$count(likes, eq(likes.postId, postId)),
    db.$count(comments, eq(comments.postId, postId)),
  ]);
  return { likes: liked, comments: commented };
}
