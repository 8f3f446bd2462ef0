import { and, eq, isNotNull, notExists, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  ads,
  bankAccounts,
  creatorIdentities,
  creators,
  media,
  plans,
  posts,
  productFiles,
  products,
  purchases,
  users,
} from "@/db/schema";
import { refreshCreatorCards } from "@/lib/catalog/creator-cards";
import { removeObjectsOf } from "@/lib/media/remove-objects-of";

const nobody = "Conta excluída";

/**
 * The page keeps its row and its address, so that nobody else can pass for them and the books still add up. What was
 * sold stays with whoever bought it; everything else that shows the person goes, pictures included.
 */
export async function forgetPage(tx: Tx, userId: string): Promise<void> {
  const [page] = await tx
    .select({ id: creators.id })
    .from(creators)
    .where(eq(creators.userId, userId))
    .for("update");
  if (page) {
    await forgetWorks(tx, page.id);
    await forgetOwner(tx, page.id);
  }
  await forgetMedia(tx, userId, page?.id ?? null);
  if (page) await refreshCreatorCards(tx, [page.id]);
}

async function forgetWorks(tx: Tx, creatorId: string): Promise<void> {
  await tx.delete(posts).where(eq(posts.creatorId, creatorId));
  const sales = tx.select({ one: sql`1` }).from(purchases).where(eq(purchases.productId, products.id));
  await tx.delete(products).where(and(eq(products.creatorId, creatorId), notExists(sales)));
  await tx.update(products).set({ isPublished: false }).where(eq(products.creatorId, creatorId));
  await tx
    .update(plans)
    .set({ isPublished: false, description: null, benefits: [] })
    .where(eq(plans.creatorId, creatorId));
  await tx
    .update(ads)
    .set({ status: "paused", name: nobody, title: nobody, subtitle: null, ctaText: null, link: "/" })
    .where(eq(ads.creatorId, creatorId));
}

async function forgetOwner(tx: Tx, creatorId: string): Promise<void> {
  await tx.delete(creatorIdentities).where(eq(creatorIdentities.creatorId, creatorId));
  await tx
    .update(bankAccounts)
    .set({ holderName: null, accountLast4: null, routingNumber: null, pixKeyEncrypted: null })
    .where(eq(bankAccounts.creatorId, creatorId));
  await tx
    .update(creators)
    .set({
      displayName: nobody,
      bio: null,
      category: null,
      socialLinks: {},
      themeColors: {},
      externalUrl: null,
      status: "hidden",
      statusBeforeLeaving: null,
      isFeatured: false,
      isAdvertiser: false,
      autoPayoutEnabled: false,
    })
    .where(eq(creators.id, creatorId));
}

/** Their portrait and everything of the page that no sold product is made of. */
async function forgetMedia(tx: Tx, userId: string, creatorId: string | null): Promise<void> {
  const portrait = tx
    .select({ id: users.avatarMediaId })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.avatarMediaId)));
  const inFile = tx.select({ one: sql`1` }).from(productFiles).where(eq(productFiles.mediaId, media.id));
  const onCover = tx.select({ one: sql`1` }).from(products).where(eq(products.coverMediaId, media.id));
  const gone = await tx
    .delete(media)
    .where(
      and(
        or(creatorId ? eq(media.creatorId, creatorId) : undefined, sql`${media.id} in ${portrait}`),
        notExists(inFile),
        notExists(onCover),
      ),
    )
    .returning();
  await removeObjectsOf(tx, gone);
}
