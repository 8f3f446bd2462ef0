import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { creators } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { tags, touch } from "@/lib/page-cache";
import { enqueue } from "@/lib/queue";

/** Who sells: every statement that writes asks whether the thing is theirs. */
export type Seller = { creatorId: string; userId: string; isVerified: boolean };

/** Somebody else's and what was never there answer alike. */
export const notTheirs = () => new AppError("not_found", "There is no such thing of yours.");

export const changedElsewhere = () =>
  new AppError("conflict", "It was changed in another window meanwhile.", { reason: "changed_elsewhere" });

/** What one creator changes about the whole of a list waits for what changes it now. Answers their address. */
export async function holdCreator(tx: Tx, creatorId: string): Promise<{ slug: string }> {
  const [creator] = await tx
    .select({ slug: creators.slug })
    .from(creators)
    .where(eq(creators.id, creatorId))
    .for("no key update");
  if (!creator) throw notTheirs();
  return creator;
}

/** What is known of them in lists is worked out again; their own page is renewed at once. */
export async function renewCreator(tx: Tx, creatorId: string, ...more: string[]): Promise<void> {
  const [creator] = await tx.select({ slug: creators.slug }).from(creators).where(eq(creators.id, creatorId));
  if (creator) await touch(tx, [tags.creator(creator.slug), ...more]);
}

export const refreshCard = (tx: Tx, creatorId: string) =>
  enqueue(tx, "creator_cards.refresh", { creatorIds: [creatorId] });
