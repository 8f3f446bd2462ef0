"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { bookmark, removeBookmark } from "@/lib/community/bookmark";
import { commentInput, oneComment } from "@/lib/community/comment-input";
import { like, unlike } from "@/lib/community/like";
import { deleteComment, hideComment, showComment } from "@/lib/community/moderate-comment";
import { writeComment } from "@/lib/community/write-comment";

const toggle = z.object({ postId: z.uuid(), on: z.enum(["yes", "no"]) });

export const likeAction = action({ may: "account.change", input: toggle }, async ({ postId, on }, user) =>
  on === "yes" ? like(user, postId) : unlike(user, postId),
);

export const bookmarkAction = action(
  { may: "account.change", input: toggle },
  async ({ postId, on }, user) => (on === "yes" ? bookmark(user, postId) : removeBookmark(user, postId)),
);

export const writeCommentAction = action(
  { may: "account.change", input: commentInput },
  async (written, user) => writeComment(user, written),
);

export const hideCommentAction = action(
  { may: "account.change", input: oneComment },
  async ({ commentId }, user) => hideComment(user, commentId),
);

export const showCommentAction = action(
  { may: "account.change", input: oneComment },
  async ({ commentId }, user) => showComment(user, commentId),
);

export const deleteCommentAction = action(
  { may: "account.change", input: oneComment },
  async ({ commentId }, user) => deleteComment(user, commentId),
);
