import type { ReactNode } from "react";
import { requireCreator } from "@/app/_server/seller";
import { postsPath } from "@/lib/catalog/posts/post-paths";

/** Asked before anything is sent, so that who has no page is told so by the status of the answer. */
export default async function PostsLayout({ children }: { children: ReactNode }) {
  await requireCreator(postsPath);
  return children;
}
