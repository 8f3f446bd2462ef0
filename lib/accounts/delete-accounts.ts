import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { users } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto";
import { log } from "@/lib/log";
import { enqueue } from "@/lib/queue";
import { deletionBlockers } from "./deletion-blockers";
import { forgetAccess, forgetPurchases } from "./forget";
import { forgetPage } from "./forget-page";
import { forgetWords } from "./forget-words";

const day = 24 * 60 * 60 * 1000;
const batch = 500;

const isDue = () => and(lte(users.deletionDueAt, now()), isNull(users.deletedAt));

/** One account that cannot be deleted now never stands in the way of the others. */
export async function deleteDueAccounts(): Promise<void> {
  const due = await db
    .select({ id: users.id })
    .from(users)
    .where(isDue())
    .orderBy(asc(users.deletionDueAt))
    .limit(batch);
  for (const { id } of due) {
    await deleteAccount(id).catch((error: unknown) =>
      log.error({ error, userId: id }, "an account could not be deleted"),
    );
  }
}

/** All of it or nothing of it; asking again for what is done does nothing. */
export async function deleteAccount(userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: users.id, email: users.email, emailVerifiedAt: users.emailVerifiedAt })
      .from(users)
      .where(and(eq(users.id, userId), isDue()))
      .for("update");
    if (!person) return;
    if ((await deletionBlockers(userId, tx)).length > 0) return postpone(tx, userId);

    const sealedEmail = seal(person.email, "mails.send");
    await enqueue(tx, "mails.send", { kind: "account_deleted", userId, sealedEmail });
    await forgetPage(tx, userId);
    await forgetWords(tx, userId);
    await forgetPurchases(tx, person);
    await forgetAccess(tx, userId);
    await tx
      .update(users)
      .set({
        email: `deleted-${userId}@deleted.invalid`,
        displayName: null,
        avatarMediaId: null,
        passwordHash: null,
        role: "fan",
        emailVerifiedAt: null,
        notificationPreferences: {},
        deletionDueAt: null,
        deletedAt: now(),
      })
      .where(eq(users.id, userId));
    await recordAudit(tx, {
      actorId: null,
      action: "account.deleted",
      subjectType: "user",
      subjectId: userId,
    });
  });
}

/** Money came in after they had asked, or still has to go out. */
async function postpone(tx: Tx, userId: string): Promise<void> {
  const deletionDueAt = new Date(now().getTime() + day);
  await tx.update(users).set({ deletionDueAt }).where(eq(users.id, userId));
  await recordAudit(tx, {
    actorId: null,
    action: "account.deletion_postponed",
    subjectType: "user",
    subjectId: userId,
    data: { until: deletionDueAt.toISOString() },
  });
}
