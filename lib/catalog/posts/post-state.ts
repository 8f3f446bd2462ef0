import { and, eq, gt, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import { posts } from "@/db/schema";
import { now } from "@/lib/clock";
import type { PostRow } from "./owned-post";
import type { PostState } from "./post-filter";

/** Waiting: its moment has come, and something in it is still being prepared. */
export const stateOf = ({ status, publishAt }: Pick<PostRow, "status" | "publishAt">): PostState => {
  if (status !== "draft" || !publishAt) return status;
  return publishAt > now() ? "scheduled" : "waiting";
};

/** The same, asked of the database. */
export const isInState = (state: PostState): SQL | undefined => {
  switch (state) {
    case "draft":
      return and(eq(posts.status, "draft"), isNull(posts.publishAt));
    case "scheduled":
      return and(isNotNull(posts.publishAt), gt(posts.publishAt, now()));
    case "waiting":
      return and(isNotNull(posts.publishAt), lte(posts.publishAt, now()));
    default:
      return eq(posts.status, state);
  }
};
