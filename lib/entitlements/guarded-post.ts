import { creators, plans, posts } from "@/db/schema";

/** What the rules ask of a post, wherever it is read together with its creator and the lowest plan that opens it. */
export const guardedPostColumns = {
  creatorId: posts.creatorId,
  creatorStatus: creators.status,
  inPlatformPlans: creators.inPlatformPlans,
  status: posts.status,
  publishedAt: posts.publishedAt,
  deletedAt: posts.deletedAt,
  access: posts.access,
  planRank: plans.rank,
  productId: posts.productId,
};
