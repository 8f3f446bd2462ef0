import { db } from "@/db/client";
import { posts } from "@/db/schema";
import { invariant } from "@/lib/errors";
import type { Seller } from "../seller";
import { lockPost } from "./owned-post";
import { titleLength } from "./post-lengths";
import { mediaIdsOf, setMedia } from "./post-media";

/** A draft of its own with the same words, files and doors; what was sold, told or counted stays with the first. */
export const duplicatePost = (seller: Seller, id: string, copyName: string): Promise<string> =>
  db.transaction(async (tx) => {
    const { title, body, content, coverMediaId, tags, access, planId, commentsOn } = await lockPost(
      tx,
      seller,
      id,
    );
    const name = title && `${title.slice(0, titleLength - copyName.length - 3)} (${copyName})`;
    const [copy] = await tx
      .insert(posts)
      .values({
        creatorId: seller.creatorId,
        title: name,
        body,
        content,
        coverMediaId,
        tags,
        access,
        planId,
        commentsOn,
      })
      .returning({ id: posts.id });
    invariant(copy, "an insert returns its row");
    await setMedia(tx, copy.id, await mediaIdsOf(id, tx));
    return copy.id;
  });
