import { z } from "zod";
import { plainText } from "@/lib/rich-text";

export const longestComment = 2000;

/** Judged after it was cleaned: a text of invisible signs says nothing. */
export const commentInput = z.object({
  postId: z.uuid(),
  body: z
    .string()
    .max(4 * longestComment)
    .transform((text) => plainText(text).trim())
    .pipe(z.string().min(1).max(longestComment)),
});

export const oneComment = z.object({ commentId: z.uuid() });
