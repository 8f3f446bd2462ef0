import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, feedTokens, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, randomToken } from "@/lib/crypto";
import { passFor } from "@/lib/entitlements/pass";
import { isMember } from "@/lib/entitlements/rules";
import { AppError } from "@/lib/errors";

/** A new secret address for this creator's members' feed; the one before opens nothing from now on. Told only once. */
export async function renewFeedToken(userId: string, slug: string): Promise<string> {
  const creator = await creatorOnShow(slug);
  const pass = await passFor(asFan(userId), { creatorIds: [creator.creatorId] });
  if (!isMember(creator, pass)) {
    throw new AppError("forbidden", "This feed is for members.", { reason: "members_only" });
  }
  const token = randomToken();
  const row = { tokenHash: hashToken(token), createdAt: now() };
  await db
    .insert(feedTokens)
    .values({ userId, creatorId: creator.creatorId, ...row })
    .onConflictDoUpdate({ target: [feedTokens.userId, feedTokens.creatorId], set: row });
  return token;
}

async function creatorOnShow(slug: string) {
  const [creator] = await db
    .select({ creatorId: creators.id, inPlatformPlans: creators.inPlatformPlans })
    .from(creators)
    .where(and(eq(creators.slug, slug), eq(creators.status, "active")));
  if (!creator) throw new AppError("not_found", "There is no such creator.");
  return { ...creator, planRank: null };
}

/** When somebody last made one; null: never. */
export async function feedTokenMadeAt(userId: string, creatorId: string): Promise<Date | null> {
  const [row] = await db
    .select({ createdAt: feedTokens.createdAt })
    .from(feedTokens)
    .where(and(eq(feedTokens.userId, userId), eq(feedTokens.creatorId, creatorId)));
  return row?.createdAt ?? null;
}

/** Whose feed an address opens. A feed is read as a fan reads, whatever else its reader may do here. */
export async function findFeedReader(slug: string, token: string) {
  const [row] = await db
    .select({ id: users.id })
    .from(feedTokens)
    .innerJoin(users, eq(users.id, feedTokens.userId))
    .innerJoin(creators, eq(creators.id, feedTokens.creatorId))
    .where(
      and(
        eq(feedTokens.tokenHash, hashToken(token)),
        eq(creators.slug, slug),
        isNull(users.disabledAt),
        isNull(users.deletionDueAt),
        isNull(users.deletedAt),
      ),
    );
  return row ? asFan(row.id) : null;
}

const asFan = (id: string) => ({ id, role: "fan" as const, creator: null });
