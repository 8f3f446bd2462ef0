import { and, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { creators, plans, subscriptions, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";

/** Who gives, and from where. */
type Admin = { id: string; ip: string | null };

/** Brazil has kept one hour all year round since 2019: a day somebody names ends at its midnight. */
const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999-03:00`);
const longestDays = 5 * 366;
const dayMs = 24 * 60 * 60 * 1000;

const reason = z.string().trim().min(3).max(500);

export const grantInput = z.object({
  clientId: z.guid(),
  planId: z.guid(),
  until: z.iso.date().transform(endOfDay),
  reason,
});
export const revokeInput = z.object({ clientId: z.guid(), subscriptionId: z.guid(), reason });

type Grant = z.output<typeof grantInput>;

/** Access without a payment, until a day. Whoever has been given it already has it until the new day instead. */
export async function grantPlan(admin: Admin, { clientId, planId, until, reason }: Grant): Promise<void> {
  requireComingDay(until);
  await db.transaction(async (tx) => {
    await holdClient(tx, clientId);
    const plan = await getPlan(tx, planId, clientId);
    const live = await liveSubscription(tx, clientId, planId);
    if (live && !live.grantedBy)
      throw new AppError("conflict", "They pay for it already.", { reason: "already_member" });
    const subscriptionId = live
      ? await prolong(tx, live.id, { until, adminId: admin.id })
      : await begin(tx, { clientId, planId, until, adminId: admin.id });
    await recordAudit(tx, {
      actorId: admin.id,
      action: "subscriptions.grant",
      subjectType: "user",
      subjectId: clientId,
      data: {
        before: { until: live?.until ?? null },
        after: { until },
        plan: plan.name,
        creator: plan.creator,
        planId,
        reason,
      },
      ip: admin.ip,
    });
    await enqueue(tx, "mails.send", { kind: "plan_granted", userId: clientId, subscriptionId });
  });
}

/** Only what was given is taken back, and only once. */
export async function revokeGrant(
  admin: Admin,
  { clientId, subscriptionId, reason }: z.output<typeof revokeInput>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(subscriptions)
      .set({ status: "expired" })
      .where(
        and(
          eq(subscriptions.id, subscriptionId),
          eq(subscriptions.fanId, clientId),
          eq(subscriptions.status, "active"),
          isNotNull(subscriptions.grantedBy),
        ),
      )
      .returning({ planId: subscriptions.planId, until: subscriptions.currentPeriodEnd });
    if (!revoked) throw new AppError("conflict", "This is not given any more.");
    const plan = await getPlan(tx, revoked.planId, null);
    await recordAudit(tx, {
      actorId: admin.id,
      action: "subscriptions.revoke",
      subjectType: "user",
      subjectId: clientId,
      data: { plan: plan.name, creator: plan.creator, planId: revoked.planId, until: revoked.until, reason },
      ip: admin.ip,
    });
    await enqueue(tx, "mails.send", { kind: "plan_revoked", userId: clientId, subscriptionId });
  });
}

function requireComingDay(until: Date): void {
  const days = (until.getTime() - now().getTime()) / dayMs;
  if (days <= 0 || days > longestDays)
    throw new AppError("invalid", "Choose a day to come, within five years.", {
      field: "until",
      reason: "day_not_to_come",
    });
}

/** Two who give at once are heard one after the other. */
async function holdClient(tx: Tx, clientId: string): Promise<void> {
  const [client] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, clientId), isNull(users.deletedAt), isNull(users.disabledAt)))
    .for("no key update");
  if (!client) throw new AppError("conflict", "This account cannot be given anything now.");
}

async function getPlan(tx: Tx, planId: string, clientId: string | null) {
  const [plan] = await tx
    .select({ name: plans.name, creator: creators.displayName, ownerId: creators.userId })
    .from(plans)
    .leftJoin(creators, eq(creators.id, plans.creatorId))
    .where(eq(plans.id, planId));
  if (!plan)
    throw new AppError("invalid", "There is no such plan.", { field: "planId", reason: "no_such_plan" });
  if (clientId && plan.ownerId === clientId)
    throw new AppError("invalid", "It is their own.", { field: "planId", reason: "own_plan" });
  return plan;
}

/** What has ended by the clock makes room, whether or not anybody has written that down. */
async function liveSubscription(tx: Tx, fanId: string, planId: string) {
  const isTheirs = and(eq(subscriptions.fanId, fanId), eq(subscriptions.planId, planId));
  await tx
    .update(subscriptions)
    .set({ status: "expired" })
    .where(and(isTheirs, eq(subscriptions.status, "active"), lte(subscriptions.currentPeriodEnd, now())));
  const [live] = await tx
    .select({
      id: subscriptions.id,
      grantedBy: subscriptions.grantedBy,
      until: subscriptions.currentPeriodEnd,
    })
    .from(subscriptions)
    .where(and(isTheirs, inArray(subscriptions.status, ["active", "past_due"])))
    .for("update");
  return live;
}

type Given = { until: Date; adminId: string };

async function prolong(tx: Tx, id: string, { until, adminId }: Given): Promise<string> {
  await tx
    .update(subscriptions)
    .set({ currentPeriodEnd: until, grantedBy: adminId })
    .where(eq(subscriptions.id, id));
  return id;
}

async function begin(
  tx: Tx,
  { clientId, planId, until, adminId }: Given & { clientId: string; planId: string },
): Promise<string> {
  const [row] = await tx
    .insert(subscriptions)
    .values({
      fanId: clientId,
      planId,
      status: "active",
      currentPeriodStart: now(),
      currentPeriodEnd: until,
      provider: "manual",
      grantedBy: adminId,
    })
    .returning({ id: subscriptions.id });
  return (row as { id: string }).id;
}
