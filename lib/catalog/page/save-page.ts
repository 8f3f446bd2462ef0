import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import { tags } from "@/lib/page-cache";
import { requireOwnMedia, settleMedia } from "../own-media";
import { notTheirs, refreshCard, renewCreator, type Seller } from "../seller";
import type { PageDetails, PagePicture } from "./page-input";

const pictures: PagePicture[] = ["avatarMediaId", "bannerMediaId", "thumbnailMediaId"];

export async function savePage({ creatorId }: Seller, page: PageDetails): Promise<void> {
  const { name, socialLinks, themeColors, ...columns } = page;
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(creators).where(eq(creators.id, creatorId)).for("no key update");
    if (!before) throw notTheirs();
    for (const field of pictures) {
      const id = page[field];
      // What an admin or an import hung there may stay, though it is in nobody's library.
      if (id && id !== before[field]) await requireOwnMedia(tx, [id], { creatorId, field, kinds: ["image"] });
    }
    await tx
      .update(creators)
      .set({
        ...columns,
        displayName: name,
        socialLinks: { ...socialLinks } as Record<string, string>,
        themeColors: Object.fromEntries(Object.entries(themeColors).filter(([, color]) => color)),
      })
      .where(eq(creators.id, creatorId));
    const changed = pictures.filter((field) => page[field] !== before[field]);
    await settleMedia(
      tx,
      changed.flatMap((field) => [before[field], page[field]]),
    );
    await refreshCard(tx, creatorId);
    await renewCreator(tx, creatorId, tags.creators);
  });
}
