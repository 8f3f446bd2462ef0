import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { accounts, creators, passkeys, plans, subscriptions, twoFactorAuth, users } from "@/db/schema";
import { isLive } from "@/lib/catalog/counts";
import { maskEmail } from "@/lib/mask-email";
import { statusOf } from "./client-status";

export type Client = NonNullable<Awaited<ReturnType<typeof findClient>>>;

/** Everything an admin may know of somebody at a glance. How they sign in is told, with what is not. */
export async function findClient(id: string) {
  if (!z.guid().safeParse(id).success) return null;
  const [row] = await db
    .select({
      id: users.id,
      name: sql<string | null>`coalesce(${users.displayName}, ${creators.displayName})`,
      email: users.email,
      role: users.role,
      locale: users.locale,
      emailVerifiedAt: users.emailVerifiedAt,
      termsAcceptedAt: users.termsAcceptedAt,
      disabledAt: users.disabledAt,
      deletionDueAt: users.deletionDueAt,
      deletedAt: users.deletedAt,
      createdAt: users.createdAt,
      page: { slug: creators.slug, name: creators.displayName },
      hasPassword: sql<boolean>`${users.passwordHash} is not null`,
      hasGoogle: sql<boolean>`exists (select from ${accounts} where ${accounts.userId} = ${users.id})`,
      hasApp: sql<boolean>`${twoFactorAuth.userId} is not null`,
      passkeys: db.$count(passkeys, eq(passkeys.userId, users.id)),
    })
    .from(users)
    .leftJoin(creators, eq(creators.userId, users.id))
    .leftJoin(twoFactorAuth, and(eq(twoFactorAuth.userId, users.id), eq(twoFactorAuth.enabled, true)))
    .where(eq(users.id, id));
  if (!row) return null;
  const { email, ...client } = row;
  return { ...client, maskedEmail: maskEmail(email), status: statusOf(client) };
}

const mostShown = 50;

/** What they have access to now, the longest first. */
export const listLiveSubscriptions = (clientId: string) =>
  db
    .select({
      id: subscriptions.id,
      status: subscriptions.status,
      isEnding: subscriptions.cancelAtPeriodEnd,
      until: subscriptions.currentPeriodEnd,
      isGiven: sql<boolean>`${subscriptions.grantedBy} is not null`,
      plan: plans.name,
      creator: creators.displayName,
    })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .leftJoin(creators, eq(creators.id, plans.creatorId))
    .where(and(eq(subscriptions.fanId, clientId), isLive()))
    .orderBy(desc(subscriptions.currentPeriodEnd), subscriptions.id)
    .limit(mostShown);
