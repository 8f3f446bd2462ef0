import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { creators, plans, subscriptions, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import type { Device } from "@/lib/auth/devices";
import { issueToken } from "@/lib/auth/one-time-tokens";
import { endSessions, whereOf } from "@/lib/auth/sessions";
import { refreshCreatorCards } from "@/lib/catalog/creator-cards";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { deletionBlockers } from "./deletion-blockers";

export const graceDays = 7;
const day = 24 * 60 * 60 * 1000;

/**
 * From this moment the account opens nothing, the page is hidden and nobody is charged again. The token lets this
 * browser take it back, as the letter does.
 */
export async function scheduleDeletion(
  user: { id: string; email: string },
  typedEmail: string,
  device: Device,
): Promise<{ keepToken: string }> {
  if (typedEmail.trim().toLowerCase() !== user.email) {
    throw new AppError("invalid", "This is not the address of the account.", {
      field: "email",
      reason: "typed_email_differs",
    });
  }
  return db.transaction(async (tx) => {
    if ((await deletionBlockers(user.id, tx)).length > 0) throw new DeletionBlocked();
    const deletionDueAt = new Date(now().getTime() + graceDays * day);
    const leaving = await tx
      .update(users)
      .set({ deletionDueAt })
      .where(and(eq(users.id, user.id), isNull(users.deletionDueAt), isNull(users.deletedAt)))
      .returning({ id: users.id });
    if (leaving.length === 0) throw new AppError("conflict", "This account is leaving already.");
    await endSessions(tx, user.id);
    await endRenewals(tx, user.id);
    await hidePage(tx, user.id);
    await recordAudit(tx, {
      actorId: user.id,
      action: "account.delete",
      subjectType: "user",
      subjectId: user.id,
    });
    const where = whereOf(device);
    await enqueue(tx, "mails.send", { kind: "deletion_scheduled", userId: user.id, where });
    return { keepToken: await issueToken(tx, { userId: user.id, purpose: "keep_account" }) };
  });
}

class DeletionBlocked extends AppError {
  constructor() {
    super("conflict", "Something has to be settled first.", { reason: "deletion_blocked" });
  }
}

/** Their own memberships, and those of their page's members, who would pay for what nobody can see any more. */
async function endRenewals(tx: Tx, userId: string): Promise<void> {
  const theirPlans = tx
    .select({ id: plans.id })
    .from(plans)
    .innerJoin(creators, eq(creators.id, plans.creatorId))
    .where(eq(creators.userId, userId));
  await tx
    .update(subscriptions)
    .set({ cancelAtPeriodEnd: true })
    .where(
      and(
        inArray(subscriptions.status, ["active", "past_due"]),
        eq(subscriptions.cancelAtPeriodEnd, false),
        or(eq(subscriptions.fanId, userId), inArray(subscriptions.planId, theirPlans)),
      ),
    );
}

async function hidePage(tx: Tx, userId: string): Promise<void> {
  const hidden = await tx
    .update(creators)
    .set({ statusBeforeLeaving: creators.status, status: "hidden" })
    .where(and(eq(creators.userId, userId), ne(creators.status, "hidden")))
    .returning({ id: creators.id });
  await refreshCreatorCards(
    tx,
    hidden.map(({ id }) => id),
  );
}
