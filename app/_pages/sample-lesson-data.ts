import { cached } from "@/app/_server/cached";
import { findSample } from "@/lib/delivery/lesson";
import { tags } from "@/lib/page-cache";

export const sampleOf = cached(
  "sample lesson",
  (...[productId]: [string, ...unknown[]]) => [tags.product(productId), tags.creators],
  findSample,
);
