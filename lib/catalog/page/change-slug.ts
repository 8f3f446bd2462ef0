import { and, eq, gt, ne } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { creatorSlugs, creators } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { tags, touch } from "@/lib/page-cache";
import { holdCreator, refreshCard, type Seller } from "../seller";
import { checkSlug, isTaken, readSlug, SlugRefused, suggestSlugs } from "./check-slug";

export const slugRestDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** When the address may change again. */
export const slugFreeAt = (changedAt: Date | null): Date | null =>
  changedAt && new Date(changedAt.getTime() + slugRestDays * dayMs);

/** The old address is kept for this page alone and leads on to the new one. */
export async function changeSlug({ creatorId, userId }: Seller, typed: string): Promise<{ slug: string }> {
  const slug = readSlug(typed);
  const { state, suggestions } = await checkSlug(slug, { userId, name: slug });
  if (state !== "free") throw new SlugRefused(`slug_${state}`, suggestions);
  try {
    return await db.transaction((tx) => rename(tx, creatorId, slug));
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new SlugRefused("slug_taken", await suggestSlugs(slug, slug));
  }
}

async function rename(tx: Tx, creatorId: string, slug: string): Promise<{ slug: string }> {
  const { slug: before } = await holdCreator(tx, creatorId);
  if (before === slug) return { slug };
  await requireRest(tx, creatorId);
  await tx
    .insert(creatorSlugs)
    .values({ slug: before, creatorId })
    .onConflictDoUpdate({ target: creatorSlugs.slug, set: { createdAt: now() } });
  await tx.update(creators).set({ slug }).where(eq(creators.id, creatorId));
  await tx
    .delete(creatorSlugs)
    .where(and(eq(creatorSlugs.slug, slug), eq(creatorSlugs.creatorId, creatorId)));
  // Somebody else may have left this address a moment ago: then it leads to them.
  const isOthers = and(eq(creatorSlugs.slug, slug), ne(creatorSlugs.creatorId, creatorId));
  if ((await tx.$count(creatorSlugs, isOthers)) > 0) throw new SlugRefused("slug_taken", []);
  await touch(tx, [tags.creator(before), tags.creator(slug), tags.creators]);
  await refreshCard(tx, creatorId);
  return { slug };
}

/** Links live long: an address that changes every day is none. */
async function requireRest(tx: Tx, creatorId: string): Promise<void> {
  const since = new Date(now().getTime() - slugRestDays * dayMs);
  const recent = and(eq(creatorSlugs.creatorId, creatorId), gt(creatorSlugs.createdAt, since));
  if ((await tx.$count(creatorSlugs, recent)) > 0)
    throw new AppError("invalid", `The address changes once in ${slugRestDays} days.`, {
      field: "slug",
      reason: "slug_rests",
    });
}
