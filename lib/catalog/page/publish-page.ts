import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import { requireVerified } from "@/lib/auth/manage-two-factor";
import { AppError } from "@/lib/errors";
import { tags } from "@/lib/page-cache";
import { settleMedia } from "../own-media";
import { refreshCard, renewCreator, type Seller } from "../seller";

export async function publishPage({ creatorId, userId, isVerified }: Seller): Promise<void> {
  requireVerified({ id: userId, isVerified });
  await turn(creatorId, "draft", "active");
}

/** Nobody finds it; who is a member stays one. */
export const unpublishPage = ({ creatorId }: Seller): Promise<void> => turn(creatorId, "active", "draft");

/** What was hidden is shown again by whoever hid it, which is never its creator. */
async function turn(creatorId: string, from: "draft" | "active", to: "draft" | "active"): Promise<void> {
  await db.transaction(async (tx) => {
    const [page] = await tx
      .update(creators)
      .set({ status: to })
      .where(and(eq(creators.id, creatorId), eq(creators.status, from)))
      .returning();
    if (!page) {
      const hidden = and(eq(creators.id, creatorId), eq(creators.status, "hidden"));
      if ((await tx.$count(creators, hidden)) > 0)
        throw new AppError("conflict", "The page is hidden.", { reason: "page_hidden" });
      return;
    }
    await settleMedia(tx, [page.avatarMediaId, page.bannerMediaId, page.thumbnailMediaId]);
    await refreshCard(tx, creatorId);
    await renewCreator(tx, creatorId, tags.creators);
  });
}
