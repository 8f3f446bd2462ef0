import type { Tx } from "@/db/client";
import { tags } from "@/lib/page-cache";
import { settleMedia } from "../own-media";
import { refreshCard, renewCreator } from "../seller";
import type { PostRow } from "./owned-post";

/** What everybody sees of a post has changed: pages are drawn again, pictures come out or go in, counts are made anew. */
export async function renew(
  tx: Tx,
  { id, creatorId, productId }: Pick<PostRow, "id" | "creatorId" | "productId">,
  mediaIds: string[],
): Promise<void> {
  await settleMedia(tx, mediaIds);
  await refreshCard(tx, creatorId);
  await renewCreator(tx, creatorId, tags.post(id), ...(productId ? [tags.product(productId)] : []));
}
