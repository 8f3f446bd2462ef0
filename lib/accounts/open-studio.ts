import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { creators, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { requireVerified } from "@/lib/auth/manage-two-factor";
import { endSessions } from "@/lib/auth/sessions";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/queue";
import { findApplication, openStep } from "./application";

type Asking = { id: string; isVerified: boolean; session: { id: string } };

/**
 * The last step: a fan becomes a creator. The page stays a draft until it is published. Elsewhere they sign in again,
 * because what those browsers remember about them is what a fan may do.
 */
export async function openStudio(user: Asking): Promise<void> {
  requireVerified(user);
  const application = await findApplication(user.id);
  if (!application || openStep(application) !== "start") throw new Unfinished();
  await db.transaction(async (tx) => {
    const creatorId = await becomeCreator(tx, user.id);
    await endSessions(tx, user.id, user.session.id);
    await recordAudit(tx, {
      actorId: user.id,
      action: "creator.open",
      subjectType: "creator",
      subjectId: creatorId,
      data: { rulesAccepted: true },
    });
    await enqueue(tx, "mails.send", { kind: "creator_welcome", userId: user.id });
  });
}

async function becomeCreator(tx: Tx, userId: string): Promise<string> {
  const [person] = await tx
    .update(users)
    .set({ role: "creator" })
    .where(
      and(
        eq(users.id, userId),
        eq(users.role, "fan"),
        isNotNull(users.emailVerifiedAt),
        isNull(users.disabledAt),
        isNull(users.deletionDueAt),
        isNull(users.deletedAt),
      ),
    )
    .returning({ id: users.id });
  const [page] = await tx.select({ id: creators.id }).from(creators).where(eq(creators.userId, userId));
  if (!person || !page) throw new Unfinished();
  return page.id;
}

class Unfinished extends AppError {
  constructor() {
    super("conflict", "Some steps are still open.", { reason: "application_unfinished" });
  }
}
