"use server";

import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { sellerOf } from "@/app/_server/seller";
import { publishPath } from "@/lib/catalog/posts/post-paths";
import { publishPost } from "@/lib/catalog/posts/publish-post";
import { publishingInput } from "@/lib/catalog/posts/publishing";
import { keepTimeZone } from "@/lib/catalog/posts/time-zone";

export const publishAction = action(
  { may: "studio.change", input: publishingInput },
  async ({ id, timeZone, ...publishing }, user): Promise<void> => {
    const seller = sellerOf(user);
    await publishPost(seller, id, publishing);
    await keepTimeZone(seller, timeZone);
    redirect(publishPath(id));
  },
);
