import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { users } from "@/db/schema";
import { keepAnAdmin } from "@/lib/auth/last-admin";
import { endSessions } from "@/lib/auth/sessions";
import { now } from "@/lib/clock";
import { enqueue } from "@/lib/queue";
import { type Admin, changedMeanwhile, type reasonInput, recordClientAct, refuseSelf } from "./client-acts";

type Wanted = z.output<typeof reasonInput>;

/** Every browser and program of theirs is out at its next request. */
export async function disableClient(admin: Admin, { clientId, reason }: Wanted): Promise<void> {
  refuseSelf(admin, clientId);
  await db.transaction(async (tx) => {
    await keepAnAdmin(tx, clientId);
    await setDisabled(tx, clientId, now(), isNull(users.disabledAt));
    const endedSessions = await endSessions(tx, clientId);
    await recordClientAct(tx, admin, {
      action: "clients.disable",
      clientId,
      data: { before: { disabled: false }, after: { disabled: true }, reason, endedSessions },
    });
    await enqueue(tx, "mails.send", { kind: "account_disabled", userId: clientId });
  });
}

export async function enableClient(admin: Admin, { clientId, reason }: Wanted): Promise<void> {
  refuseSelf(admin, clientId);
  await db.transaction(async (tx) => {
    await setDisabled(tx, clientId, null, isNotNull(users.disabledAt));
    // A sign-in that was on its way while the account was closed has left a session, which must not wake up now.
    await endSessions(tx, clientId);
    await recordClientAct(tx, admin, {
      action: "clients.enable",
      clientId,
      data: { before: { disabled: true }, after: { disabled: false }, reason },
    });
    await enqueue(tx, "mails.send", { kind: "account_enabled", userId: clientId });
  });
}

async function setDisabled(tx: Tx, clientId: string, disabledAt: Date | null, isStillSo: SQL): Promise<void> {
  const changed = await tx
    .update(users)
    .set({ disabledAt })
    .where(and(eq(users.id, clientId), isNull(users.deletedAt), isStillSo))
    .returning({ id: users.id });
  if (changed.length === 0) throw changedMeanwhile();
}
